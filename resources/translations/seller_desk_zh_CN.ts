<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>actions</name>
    <message>
        <source>Everywhere</source>
        <translation>任何页面</translation>
    </message>
    <message>
        <source>In every list</source>
        <translation>所有列表</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Typing in an order</source>
        <translation>手工录单</translation>
    </message>
    <message>
        <source>Many waybills</source>
        <translation>批量填运单号</translation>
    </message>
    <message>
        <source>Scan bench</source>
        <translation>扫码发货</translation>
    </message>
    <message>
        <source>After-sales</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>去首页</translation>
    </message>
    <message>
        <source>Go to Products</source>
        <translation>去商品</translation>
    </message>
    <message>
        <source>Go to Orders</source>
        <translation>去订单</translation>
    </message>
    <message>
        <source>Go to Customers</source>
        <translation>去客户</translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation>去数据</translation>
    </message>
    <message>
        <source>Find anything, or do something</source>
        <translation>找东西、找功能</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>在这个列表里找</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Export this list…</source>
        <translation>导出这个列表…</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>锁定屏幕</translation>
    </message>
    <message>
        <source>Screenshots mode on or off</source>
        <translation>开关截图模式</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>这一页的帮助</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>History of every step</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Where the sheets come from</source>
        <translation>表格从哪里来</translation>
    </message>
    <message>
        <source>Type in an order</source>
        <translation>手工录单</translation>
    </message>
    <message>
        <source>Fill in many waybills</source>
        <translation>批量填运单号</translation>
    </message>
    <message>
        <source>Scan to ship</source>
        <translation>扫码发货</translation>
    </message>
    <message>
        <source>Orders to ship together</source>
        <translation>可合并发货的订单</translation>
    </message>
    <message>
        <source>Invoices that buyers wait for</source>
        <translation>等着开的发票</translation>
    </message>
    <message>
        <source>Orders to ship</source>
        <translation>待发货的订单</translation>
    </message>
    <message>
        <source>Orders past their ship-by date</source>
        <translation>逾期未发的订单</translation>
    </message>
    <message>
        <source>Shipped orders without a waybill</source>
        <translation>已发货但没有运单号</translation>
    </message>
    <message>
        <source>Orders held by a refund</source>
        <translation>退款中的订单</translation>
    </message>
    <message>
        <source>After-sale cases</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Cases that wait for an answer</source>
        <translation>等回复的售后</translation>
    </message>
    <message>
        <source>Violations of the rules</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>满减券</translation>
    </message>
    <message>
        <source>Coupon laboratory</source>
        <translation>满减券测算</translation>
    </message>
    <message>
        <source>Customers by RFM</source>
        <translation>客户分析（RFM）</translation>
    </message>
    <message>
        <source>Customers who have stopped buying</source>
        <translation>流失客户</translation>
    </message>
    <message>
        <source>Figures of the products</source>
        <translation>商品数据</translation>
    </message>
    <message>
        <source>Figures of the customers</source>
        <translation>客户数据</translation>
    </message>
    <message>
        <source>Diagnosis of the shop</source>
        <translation>店铺诊断</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>The first day in six steps</source>
        <translation>第一天六步</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Row above, row below</source>
        <translation>上一行、下一行</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>打开这一行</translation>
    </message>
    <message>
        <source>Close the panel, then clear the find field</source>
        <translation>关面板，再清空查找</translation>
    </message>
    <message>
        <source>Tick the row</source>
        <translation>勾选这一行</translation>
    </message>
    <message>
        <source>Tick on, row by row</source>
        <translation>连续勾选</translation>
    </message>
    <message>
        <source>Tick all rows of the list</source>
        <translation>勾选全部行</translation>
    </message>
    <message>
        <source>Copy the rows for a spreadsheet</source>
        <translation>复制这些行，可贴进表格</translation>
    </message>
    <message>
        <source>Copy the cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Fill the ticked rows from the first one</source>
        <translation>用第一行的值填满勾上的行</translation>
    </message>
    <message>
        <source>First row, last row</source>
        <translation>第一行、最后一行</translation>
    </message>
    <message>
        <source>Save and mark shipped</source>
        <translation>保存并标记已发货</translation>
    </message>
    <message>
        <source>Order above or below, from the form</source>
        <translation>在表单里换上一张、下一张</translation>
    </message>
    <message>
        <source>Flag the ticked orders, 0 takes it off</source>
        <translation>给勾选的订单插旗，0 去掉</translation>
    </message>
    <message>
        <source>Change the ticked orders alike</source>
        <translation>批量修改勾上的订单</translation>
    </message>
    <message>
        <source>Save the order</source>
        <translation>保存订单</translation>
    </message>
    <message>
        <source>Write the waybills</source>
        <translation>写入运单号</translation>
    </message>
    <message>
        <source>Type into the cell</source>
        <translation>直接改这一格</translation>
    </message>
    <message>
        <source>Paste a column from Excel</source>
        <translation>从 Excel 粘贴一列</translation>
    </message>
    <message>
        <source>Leave the text</source>
        <translation>离开文本框</translation>
    </message>
    <message>
        <source>Count the line as complete</source>
        <translation>这一行点齐</translation>
    </message>
    <message>
        <source>One more parcel</source>
        <translation>再加一个包裹</translation>
    </message>
    <message>
        <source>Send it short</source>
        <translation>缺货先发</translation>
    </message>
    <message>
        <source>Put the order aside</source>
        <translation>搁下这张订单</translation>
    </message>
    <message>
        <source>Take the last scan back</source>
        <translation>退回上一次扫码</translation>
    </message>
    <message>
        <source>Print the label</source>
        <translation>打印面单</translation>
    </message>
    <message>
        <source>Do what the case waits for</source>
        <translation>做这个售后的下一步</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>保存售后</translation>
    </message>
    <message>
        <source>Picking list</source>
        <translation>拣货单</translation>
    </message>
    <message>
        <source>Packing slips</source>
        <translation>装箱单</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>存成文件</translation>
    </message>
    <message>
        <source>Save the product</source>
        <translation>保存商品</translation>
    </message>
    <message>
        <source>Change the ticked products alike</source>
        <translation>批量修改勾上的商品</translation>
    </message>
    <message>
        <source>Paste a picture, or rows of variants</source>
        <translation>粘贴图片或规格行</translation>
    </message>
    <message>
        <source>Remove the picture or the variants</source>
        <translation>移除图片或规格</translation>
    </message>
    <message>
        <source>Change the ticked customers alike</source>
        <translation>批量修改勾上的客户</translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation>打开这一行</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>移除这一行</translation>
    </message>
    <message>
        <source>Import what is shown</source>
        <translation>写入看到的内容</translation>
    </message>
    <message>
        <source>Correct the cell</source>
        <translation>改这个单元格</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>Of {visitors} visitors only {value} ordered; the industry reaches {limit}.</source>
        <translation>{visitors} 个访客里只有 {value} 下单，同行是 {limit}。</translation>
    </message>
    <message>
        <source>Go through details, reviews and prices of the weakest products</source>
        <translation>查转化最低的商品：详情页、差评、价格</translation>
    </message>
    <message>
        <source>{visitors_before} visitors became {visitors}, while conversion went from {conversion_before} to {conversion}. Ad spend: {ad_spend_fen}.</source>
        <translation>访客从 {visitors_before} 涨到 {visitors}，转化从 {conversion_before} 到 {conversion}，推广花了 {ad_spend_fen}。</translation>
    </message>
    <message>
        <source>Stop adding ad spend until the product pages convert</source>
        <translation>先停加投，把商品页改好再投</translation>
    </message>
    <message>
        <source>{value} of ad spend went into days without a paid order, {ad_spend_fen} in all.</source>
        <translation>有 {value} 推广费花在没出单的日子，总共花了 {ad_spend_fen}。</translation>
    </message>
    <message>
        <source>Take ads off these days or products</source>
        <translation>把这些日子的推广停掉</translation>
    </message>
    <message>
        <source>An order costs {cost_fen} of ad spend, it was {cost_before_fen}.</source>
        <translation>每单推广成本 {cost_fen}，上期 {cost_before_fen}。</translation>
    </message>
    <message>
        <source>Look which ads bring no orders, and lower their bids</source>
        <translation>找出不出单的推广，降价或暂停</translation>
    </message>
    <message>
        <source>{region} brings {value} of the paid amount: {orders} orders, {paid_fen}.</source>
        <translation>{region}占成交额 {value}：{orders} 单，{paid_fen}。</translation>
    </message>
    <message>
        <source>Agree on logistics for {region}, and prefer that courier</source>
        <translation>给{region}谈专线物流，设成首选快递</translation>
    </message>
    <message>
        <source>Visitors since {since} are not known, so conversion cannot be told.</source>
        <translation>从 {since} 起没有访客数，转化算不出来。</translation>
    </message>
    <message>
        <source>Import the traffic sheet of these days</source>
        <translation>导入这几天的流量表</translation>
    </message>
    <message>
        <source>Products with up to {value} views that nobody ordered.</source>
        <translation>浏览最多 {value} 次，一单没有。</translation>
    </message>
    <message>
        <source>Look at price, first picture and details of these products</source>
        <translation>看这些商品的价格、主图和详情</translation>
    </message>
    <message>
        <source>Over {views} views, yet only {value} of the visitors order; {limit} is usual.</source>
        <translation>浏览过 {views} 次，最低转化只有 {value}，同行 {limit}。</translation>
    </message>
    <message>
        <source>Improve details and prices of these products</source>
        <translation>改这些商品的详情和价格</translation>
    </message>
    <message>
        <source>Hardly looked at and hardly ordered over the whole range.</source>
        <translation>整段时间几乎没人看，也几乎没人买。</translation>
    </message>
    <message>
        <source>Take these products off the shelf, or give them a new title</source>
        <translation>下架这些商品，或者换标题重上</translation>
    </message>
    <message>
        <source>Up to {value} buyers have it in their cart, and none ordered.</source>
        <translation>最多 {value} 人加购，没人下单。</translation>
    </message>
    <message>
        <source>Look at freight and tiers; remind who has it in the cart</source>
        <translation>看运费和阶梯价，提醒加购的买家</translation>
    </message>
    <message>
        <source>Wholesale buyers see no price by quantity.</source>
        <translation>批发买家看不到阶梯价。</translation>
    </message>
    <message>
        <source>Give these products price tiers</source>
        <translation>补上阶梯价</translation>
    </message>
    <message>
        <source>The one with the fewest has {value} pictures, {limit} are needed.</source>
        <translation>最少的只有 {value} 张图，要 {limit} 张。</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>补齐图片</translation>
    </message>
    <message>
        <source>Main images print a price or a quantity that is not so any more.</source>
        <translation>主图上印的价格或起订量和商品对不上了。</translation>
    </message>
    <message>
        <source>Make these main images again</source>
        <translation>重出这些主图</translation>
    </message>
    <message>
        <source>Buyers do not see from how many pieces they can order.</source>
        <translation>买家看不到起订量。</translation>
    </message>
    <message>
        <source>Enter the minimum quantity</source>
        <translation>填起订量</translation>
    </message>
    <message>
        <source>Words for which the platform rejects a listing.</source>
        <translation>标题里有会被驳回的词。</translation>
    </message>
    <message>
        <source>Replace the words in these titles</source>
        <translation>换掉标题里的违禁词</translation>
    </message>
    <message>
        <source>Stock that reads like made to order, or the other way round.</source>
        <translation>现货写得像定制，或者定制写得像现货。</translation>
    </message>
    <message>
        <source>Set the right kind</source>
        <translation>改对商品类型</translation>
    </message>
    <message>
        <source>Made to order, to be shipped within {value} days; {limit} are usual at least.</source>
        <translation>定制商品只给 {value} 天发货，一般至少 {limit} 天。</translation>
    </message>
    <message>
        <source>Set days to ship of their own</source>
        <translation>单独设发货时限</translation>
    </message>
    <message>
        <source>Days to ship lie outside of what their kind may have.</source>
        <translation>发货天数超出类型允许的范围。</translation>
    </message>
    <message>
        <source>Set days within the range</source>
        <translation>改到允许范围内</translation>
    </message>
    <message>
        <source>The lead time is up to {value} days longer than the days to ship.</source>
        <translation>供货周期比发货时限多 {value} 天。</translation>
    </message>
    <message>
        <source>Shorten the lead time or lengthen the days to ship</source>
        <translation>缩短供货周期，或放宽发货时限</translation>
    </message>
    <message>
        <source>The worst one sells at {value} of its cost.</source>
        <translation>最低卖到成本的 {value}。</translation>
    </message>
    <message>
        <source>Raise these prices or look at their cost</source>
        <translation>提价，或核对成本</translation>
    </message>
    <message>
        <source>{value} of {paying_buyers} buyers bought for the first time; old customers do not come back.</source>
        <translation>{paying_buyers} 个买家里 {value} 是第一次买，老客户没回来。</translation>
    </message>
    <message>
        <source>Give regular customers a reason: coupon and new products</source>
        <translation>给老客户发券、推新品</translation>
    </message>
    <message>
        <source>Repurchase fell from {before} to {now}.</source>
        <translation>复购率从 {before} 掉到 {now}。</translation>
    </message>
    <message>
        <source>Write to who bought again before and does not now</source>
        <translation>联系以前复购、现在不买的客户</translation>
    </message>
    <message>
        <source>A buyer spends {now}, it was {before}.</source>
        <translation>客单价 {now}，上期 {before}。</translation>
    </message>
    <message>
        <source>Offer tiers or a coupon that reward larger orders</source>
        <translation>用阶梯价或满减拉大单</translation>
    </message>
    <message>
        <source>Old customers placed {now} orders, it were {before}.</source>
        <translation>老客户下了 {now} 单，上期 {before} 单。</translation>
    </message>
    <message>
        <source>Call them: somebody else may be courting them</source>
        <translation>打电话问问，可能被同行抢了</translation>
    </message>
    <message>
        <source>Silent for up to {value} of their own rhythm.</source>
        <translation>最久已是自己节奏的 {value}。</translation>
    </message>
    <message>
        <source>Write to these customers</source>
        <translation>联系这些客户</translation>
    </message>
    <message>
        <source>Key customers without a purchase for up to {value} days.</source>
        <translation>大客户最久 {value} 天没采购。</translation>
    </message>
    <message>
        <source>Call these key customers, offer a quote</source>
        <translation>给大客户打电话、做报价单</translation>
    </message>
    <message>
        <source>One customer brings {value} of the paid amount.</source>
        <translation>一个客户占成交额 {value}。</translation>
    </message>
    <message>
        <source>Keep this one close, and win others</source>
        <translation>维护好这个客户，同时找新的大客户</translation>
    </message>
    <message>
        <source>{value} of the orders left late; points and traffic are at stake.</source>
        <translation>{value} 的订单发晚了，会扣分、掉流量。</translation>
    </message>
    <message>
        <source>Ship these first, then look at their days to ship</source>
        <translation>先发这些，再改发货时限</translation>
    </message>
    <message>
        <source>{value} orders have waited for their waybill number for too long.</source>
        <translation>{value} 单超时没填运单号。</translation>
    </message>
    <message>
        <source>Enter the waybill numbers</source>
        <translation>补运单号</translation>
    </message>
    <message>
        <source>{value} hours are left to handle it.</source>
        <translation>只剩 {value} 小时处理。</translation>
    </message>
    <message>
        <source>Handle the violation or appeal</source>
        <translation>马上处理或申诉</translation>
    </message>
    <message>
        <source>{value} of the paid amount went back to buyers.</source>
        <translation>退款占成交额 {value}。</translation>
    </message>
    <message>
        <source>Look what was refunded, and why</source>
        <translation>看退了什么、为什么退</translation>
    </message>
    <message>
        <source>{value} coupons are given to new and old customers alike.</source>
        <translation>{value} 张券新老客户都能领。</translation>
    </message>
    <message>
        <source>Make a coupon for each tier instead</source>
        <translation>按层级分开做券</translation>
    </message>
    <message>
        <source>A coupon takes {value} off, the margin allows {limit}.</source>
        <translation>优惠最高 {value}，毛利只够 {limit}。</translation>
    </message>
    <message>
        <source>Raise the threshold or lower the reduction</source>
        <translation>提门槛或降优惠</translation>
    </message>
    <message>
        <source>Quotes without an answer for up to {value} days.</source>
        <translation>报价单最久 {value} 天没回音。</translation>
    </message>
    <message>
        <source>Ask these customers</source>
        <translation>问问这些客户</translation>
    </message>
    <message>
        <source>{value} orders of goods made to order without a quote: nothing to show in a dispute.</source>
        <translation>{value} 个定制单没有报价单，有纠纷拿不出凭据。</translation>
    </message>
    <message>
        <source>Write the quotes down</source>
        <translation>补上报价单</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation>%n 天</translation>
    </message>
    <message>
        <source>%n hour(s)</source>
        <translation>%n 小时</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>Picture and data</source>
        <translation>图片和数据</translation>
    </message>
    <message>
        <source>Copied: paste it into a chat</source>
        <translation>已复制，去聊天窗口粘贴</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已存：{name}</translation>
    </message>
    <message>
        <source>{name} could not be written: choose another folder</source>
        <translation>{name} 写不进去，换个文件夹再存</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>另存为图片…</translation>
    </message>
    <message>
        <source>Save data…</source>
        <translation>保存数据…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>no row was refused; {file} was not written</source>
        <translation>没有错误行，没有写 {file}</translation>
    </message>
    <message>
        <source>%Ln refused row(s) saved in {file}</source>
        <translation>%Ln 个错误行已存到 {file}</translation>
    </message>
    <message>
        <source>{file}: %Ln row(s)</source>
        <translation>{file}：%Ln 行</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>数据完好。</translation>
    </message>
    <message>
        <source>%n sum(s) were wrong and are right now.</source>
        <translation>%n 项汇总有误，已改正。</translation>
    </message>
    <message>
        <source>The sums were right.</source>
        <translation>各项汇总无误。</translation>
    </message>
    <message>
        <source>{file}: quote {number}, version {version}</source>
        <translation>{file}：报价单 {number} 第 {version} 版</translation>
    </message>
    <message>
        <source>An invented shop with %Ln order(s) is ready.</source>
        <translation>样例店铺已建好，%Ln 张订单。</translation>
    </message>
    <message>
        <source>{folder}: %Ln picture(s)</source>
        <translation>{folder}：%Ln 张图</translation>
    </message>
    <message>
        <source>Something unexpected happened; it is written down in {file}</source>
        <translation>出了意外，已记在 {file}</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>arguments:</source>
        <translation>参数：</translation>
    </message>
    <message>
        <source>options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>this is missing: {names}</source>
        <translation>缺少 {names}</translation>
    </message>
    <message>
        <source>not understood: {names}</source>
        <translation>不认识 {names}</translation>
    </message>
    <message>
        <source>{name}: there is no “{said}”; choose from {words}</source>
        <translation>{name}：没有“{said}”，可选 {words}</translation>
    </message>
    <message>
        <source>{name}: something must follow</source>
        <translation>{name}：后面要写内容</translation>
    </message>
    <message>
        <source>{name}: nothing may follow, but here stands “{said}”</source>
        <translation>{name}：后面不能写内容，却写了“{said}”</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <source>explain this and leave</source>
        <translation>显示用法</translation>
    </message>
    <message>
        <source>Read on: {command}</source>
        <translation>用法见 {command}</translation>
    </message>
    <message>
        <source>The desk of a 1688 wholesale shop. Without a command, the window opens.</source>
        <translation>1688 批发店的工作台。不带命令就打开窗口。</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>--rows needs --code: the rows of which finding?</source>
        <translation>--rows 需要 --code，指明哪一条诊断</translation>
    </message>
    <message>
        <source>--until is before --since</source>
        <translation>--until 早于 --since</translation>
    </message>
    <message>
        <source>{what} cannot be chosen by day</source>
        <translation>{what} 不能按日期选</translation>
    </message>
    <message>
        <source>{what} cannot be chosen by status</source>
        <translation>{what} 不能按状态选</translation>
    </message>
    <message>
        <source>no such status: {said} (choose from {words})</source>
        <translation>没有这个状态：{said}（可选 {words}）</translation>
    </message>
    <message>
        <source>say which version this is and leave</source>
        <translation>显示版本号</translation>
    </message>
    <message>
        <source>another shop than the one of this machine; sqlite:///PATH, too</source>
        <translation>换一个店铺文件，也可写 sqlite:///PATH</translation>
    </message>
    <message>
        <source>the language of answers</source>
        <translation>回答用的语言</translation>
    </message>
    <message>
        <source>another moment than now, in Beijing time</source>
        <translation>换一个“现在”，北京时间</translation>
    </message>
    <message>
        <source>a file with the password of a locked shop</source>
        <translation>存着店铺密码的文件</translation>
    </message>
    <message>
        <source>answer as one JSON object</source>
        <translation>用一个 JSON 对象回答</translation>
    </message>
    <message>
        <source>take in sheets of orders</source>
        <translation>导入订单表</translation>
    </message>
    <message>
        <source>what the sheets hold; found out by itself</source>
        <translation>表格种类，默认自动识别</translation>
    </message>
    <message>
        <source>only look, write nothing</source>
        <translation>只看不写</translation>
    </message>
    <message>
        <source>save the rows that could not go in, each with its reason</source>
        <translation>把错误行连同原因存成表格</translation>
    </message>
    <message>
        <source>write a table as a sheet</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>TABLE</source>
        <translation>表</translation>
    </message>
    <message>
        <source>one of: {words}</source>
        <translation>可选 {words}</translation>
    </message>
    <message>
        <source>the .xlsx or .csv to write</source>
        <translation>要写的 .xlsx 或 .csv</translation>
    </message>
    <message>
        <source>only those in this stage; may be said several times</source>
        <translation>只要这个状态的，可写多次</translation>
    </message>
    <message>
        <source>from this day on</source>
        <translation>从这天起</translation>
    </message>
    <message>
        <source>up to this day, the day included</source>
        <translation>到这天为止，含当天</translation>
    </message>
    <message>
        <source>phones and addresses unmasked</source>
        <translation>手机和地址不打码</translation>
    </message>
    <message>
        <source>--courier belongs to {what}</source>
        <translation>--courier 只用于 {what}</translation>
    </message>
    <message>
        <source>no such courier: {said} (choose from {words})</source>
        <translation>没有这家物流：{said}（可选 {words}）</translation>
    </message>
    <message>
        <source>whose form the courier-sheet has, such as SF; else a common one</source>
        <translation>courier-sheet 用哪家快递的表头，如 SF；不写用通用表头</translation>
    </message>
    <message>
        <source>take back the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>take back the last undo</source>
        <translation>重做上一次撤销</translation>
    </message>
    <message>
        <source>what was done, newest first</source>
        <translation>操作记录，新的在前</translation>
    </message>
    <message>
        <source>show or change the shop&apos;s rules</source>
        <translation>查看或修改店铺设置</translation>
    </message>
    <message>
        <source>what is waiting to be done</source>
        <translation>待办数量</translation>
    </message>
    <message>
        <source>what the shop took in, and from whom</source>
        <translation>查看经营数据</translation>
    </message>
    <message>
        <source>what the figures advise to do</source>
        <translation>诊断店铺问题</translation>
    </message>
    <message>
        <source>only this finding</source>
        <translation>只看这一条</translation>
    </message>
    <message>
        <source>save the rows behind it as an .xlsx or .csv</source>
        <translation>把背后的明细存成 .xlsx 或 .csv</translation>
    </message>
    <message>
        <source>what a week brought, why, and what to do about it</source>
        <translation>出周报：这周怎么样、为什么、先做什么</translation>
    </message>
    <message>
        <source>which week; the last one that is over unless said</source>
        <translation>哪一周，不写就是上一整周</translation>
    </message>
    <message>
        <source>the .pdf or .xlsx to write</source>
        <translation>写到哪个 .pdf 或 .xlsx</translation>
    </message>
    <message>
        <source>copy the whole shop</source>
        <translation>备份整个店铺</translation>
    </message>
    <message>
        <source>where the copy goes</source>
        <translation>备份存到哪里</translation>
    </message>
    <message>
        <source>go back to a copy</source>
        <translation>恢复到某个备份</translation>
    </message>
    <message>
        <source>look whether the store is sound</source>
        <translation>检查数据是否完好</translation>
    </message>
    <message>
        <source>make the sums behind the figures anew from the orders</source>
        <translation>按订单重算各项汇总</translation>
    </message>
    <message>
        <source>look what is wrong with a title</source>
        <translation>检查商品标题</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>the title; behind -- if it begins with a dash</source>
        <translation>要检查的标题；以减号开头时写在 -- 后面</translation>
    </message>
    <message>
        <source>write a quote as a PDF, a picture or a workbook</source>
        <translation>把报价单存成 PDF、图片或表格</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>the number of the quote</source>
        <translation>报价单号</translation>
    </message>
    <message>
        <source>the .pdf, .png or .xlsx to write</source>
        <translation>要写的 .pdf、.png 或 .xlsx</translation>
    </message>
    <message>
        <source>this version instead of the newest</source>
        <translation>指定第几版；不写就是最新一版</translation>
    </message>
    <message>
        <source>fill a new store with an invented shop</source>
        <translation>在新店铺里生成样例店铺</translation>
    </message>
    <message>
        <source>with pictures of its goods</source>
        <translation>带商品图片</translation>
    </message>
    <message>
        <source>draw every screen as a picture</source>
        <translation>把每个界面画成图片</translation>
    </message>
    <message>
        <source>only files and sqlite:/// can be opened: {said}</source>
        <translation>只能打开文件和 sqlite:///，不是 {said}</translation>
    </message>
    <message>
        <source>no such moment: {said}</source>
        <translation>没有这个时间：{said}</translation>
    </message>
    <message>
        <source>no such day: {said}</source>
        <translation>没有这一天：{said}</translation>
    </message>
    <message>
        <source>name an .xlsx or .csv: {said}</source>
        <translation>请写 .xlsx 或 .csv 文件：{said}</translation>
    </message>
    <message>
        <source>name a .pdf, .png or .xlsx: {said}</source>
        <translation>要写 .pdf、.png 或 .xlsx：{said}</translation>
    </message>
    <message>
        <source>name a .pdf or .xlsx: {said}</source>
        <translation>文件要以 .pdf 或 .xlsx 结尾：{said}</translation>
    </message>
    <message>
        <source>no such week, say 2026-W47: {said}</source>
        <translation>没有这一周，写法如 2026-W47：{said}</translation>
    </message>
    <message>
        <source>say a size as 1440x900: {said}</source>
        <translation>尺寸写成 1440x900：{said}</translation>
    </message>
    <message>
        <source>between 1 and {most} orders: {said}</source>
        <translation>订单数在 1 到 {most} 之间：{said}</translation>
    </message>
    <message>
        <source>no whole number: {said}</source>
        <translation>不是整数：{said}</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>inventing</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Shipped without a waybill</source>
        <translation>已发货缺运单号</translation>
    </message>
    <message>
        <source>… past the time allowed</source>
        <translation>其中已超时限</translation>
    </message>
    <message>
        <source>Held by a refund</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>After-sales to answer</source>
        <translation>售后待回</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>违规待处理</translation>
    </message>
    <message>
        <source>Lapsed customers</source>
        <translation>沉默客户</translation>
    </message>
    <message>
        <source>Quotes about to end</source>
        <translation>报价单将到期</translation>
    </message>
    <message>
        <source>Coupons about to end</source>
        <translation>优惠券将到期</translation>
    </message>
    <message>
        <source>Days without traffic figures</source>
        <translation>缺流量数据的天数</translation>
    </message>
    <message>
        <source>Live without days to ship</source>
        <translation>上架没设发货时限</translation>
    </message>
    <message>
        <source>orders {count}</source>
        <translation>订单 {count}</translation>
    </message>
    <message>
        <source>lines {count}</source>
        <translation>货品行 {count}</translation>
    </message>
    <message>
        <source>shipments {count}</source>
        <translation>运单 {count}</translation>
    </message>
    <message>
        <source>goods in parcels {count}</source>
        <translation>包裹货品 {count}</translation>
    </message>
    <message>
        <source>courier rules {count}</source>
        <translation>地区物流 {count}</translation>
    </message>
    <message>
        <source>after-sales {count}</source>
        <translation>售后 {count}</translation>
    </message>
    <message>
        <source>goods in cases {count}</source>
        <translation>售后货品 {count}</translation>
    </message>
    <message>
        <source>steps of cases {count}</source>
        <translation>售后步骤 {count}</translation>
    </message>
    <message>
        <source>files {count}</source>
        <translation>文件 {count}</translation>
    </message>
    <message>
        <source>customers {count}</source>
        <translation>客户 {count}</translation>
    </message>
    <message>
        <source>products {count}</source>
        <translation>商品 {count}</translation>
    </message>
    <message>
        <source>variants {count}</source>
        <translation>规格 {count}</translation>
    </message>
    <message>
        <source>price tiers {count}</source>
        <translation>阶梯价 {count}</translation>
    </message>
    <message>
        <source>images {count}</source>
        <translation>图片 {count}</translation>
    </message>
    <message>
        <source>prices of others {count}</source>
        <translation>同行价 {count}</translation>
    </message>
    <message>
        <source>reviews {count}</source>
        <translation>评价摘记 {count}</translation>
    </message>
    <message>
        <source>bulk orders to show {count}</source>
        <translation>案例 {count}</translation>
    </message>
    <message>
        <source>violations {count}</source>
        <translation>违规 {count}</translation>
    </message>
    <message>
        <source>settings {count}</source>
        <translation>设置 {count}</translation>
    </message>
    <message>
        <source>quotes {count}</source>
        <translation>报价单 {count}</translation>
    </message>
    <message>
        <source>lines of quotes {count}</source>
        <translation>报价行 {count}</translation>
    </message>
    <message>
        <source>coupons {count}</source>
        <translation>券 {count}</translation>
    </message>
    <message>
        <source>coupons given out {count}</source>
        <translation>发出的券 {count}</translation>
    </message>
    <message>
        <source>contacts {count}</source>
        <translation>跟进 {count}</translation>
    </message>
    <message>
        <source>tags {count}</source>
        <translation>标签 {count}</translation>
    </message>
    <message>
        <source>templates {count}</source>
        <translation>模板 {count}</translation>
    </message>
    <message>
        <source>days {count}</source>
        <translation>日 {count}</translation>
    </message>
    <message>
        <source>findings {count}</source>
        <translation>诊断 {count}</translation>
    </message>
    <message>
        <source>looks at personal data {count}</source>
        <translation>查看个人信息 {count}</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>shipments</source>
        <translation>运单</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>%n amount(s) of 实付款 cannot be read</source>
        <translation>%n 个实付款读不出</translation>
    </message>
    <message>
        <source>{file}: {kind}, {rows} rows</source>
        <translation>{file}：{kind}，{rows} 行</translation>
    </message>
    <message>
        <source>{file}: {rows} rows, {lines} lines of goods</source>
        <translation>{file}：{rows} 行，{lines} 条货品</translation>
    </message>
    <message>
        <source>{records}: {new} new, {changed} changed, {same} unchanged, {no} refused</source>
        <translation>{records}：新增 {new}，变更 {changed}，没变 {same}，错误 {no}</translation>
    </message>
    <message>
        <source>the same file was imported before, as step {number}</source>
        <translation>同一个文件导入过，是第 {number} 步</translation>
    </message>
    <message>
        <source>sum of 实付款: {file} in the sheet, {stored} in the shop</source>
        <translation>实付款合计：表里 {file}，店里 {stored}</translation>
    </message>
    <message>
        <source>only looked; nothing was written</source>
        <translation>只看不写，没有写入</translation>
    </message>
    <message>
        <source>nothing was new or changed</source>
        <translation>没有新增，也没有变更</translation>
    </message>
    <message>
        <source>written as step {number}; take it back with: seller-desk undo</source>
        <translation>已写入，是第 {number} 步；撤销用 seller-desk undo</translation>
    </message>
    <message>
        <source>The undo, step {number}, is taken back: {parts}</source>
        <translation>第 {number} 步的撤销已收回：{parts}</translation>
    </message>
    <message>
        <source>Step {number} is taken back: {parts}</source>
        <translation>第 {number} 步已撤销：{parts}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%n row(s) changed since stay as they are:</source>
        <translation>%n 行后来改过，没动：</translation>
    </message>
    <message>
        <source>{step} (taken back)</source>
        <translation>{step}（已撤销）</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>还没有操作记录。</translation>
    </message>
    <message>
        <source>{act}: {what}</source>
        <translation>{act}：{what}</translation>
    </message>
    <message>
        <source>Visitors (added up by day)</source>
        <translation>访客数合计（按日累加）</translation>
    </message>
    <message>
        <source>Page views</source>
        <translation>浏览量</translation>
    </message>
    <message>
        <source>Days with traffic</source>
        <translation>有流量数据的天数</translation>
    </message>
    <message>
        <source>Ordering buyers</source>
        <translation>下单买家数</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>下单转化率</translation>
    </message>
    <message>
        <source>Conversion by the platform&apos;s count</source>
        <translation>下单转化率（平台口径）</translation>
    </message>
    <message>
        <source>Paid amount</source>
        <translation>支付金额</translation>
    </message>
    <message>
        <source>Paid orders</source>
        <translation>支付订单数</translation>
    </message>
    <message>
        <source>Paying buyers</source>
        <translation>支付买家数</translation>
    </message>
    <message>
        <source>Average spend of a buyer</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Add-to-cart rate</source>
        <translation>加购率</translation>
    </message>
    <message>
        <source>New buyers</source>
        <translation>新客占比</translation>
    </message>
    <message>
        <source>Repurchase rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Orders of a buyer</source>
        <translation>采购频次</translation>
    </message>
    <message>
        <source>Shipped late</source>
        <translation>延迟发货率</translation>
    </message>
    <message>
        <source>Refund rate</source>
        <translation>退款率</translation>
    </message>
    <message>
        <source>{since} to {until}, %n day(s)</source>
        <translation>{since} 至 {until}，共 %n 天</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按商品</translation>
    </message>
    <message>
        <source>By tier</source>
        <translation>按客户层级</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}：{count}</translation>
    </message>
    <message>
        <source>region not known</source>
        <translation>地区未知</translation>
    </message>
    <message>
        <source>other goods</source>
        <translation>其他货品</translation>
    </message>
    <message>
        <source>row {row}, {reason}</source>
        <translation>第 {row} 行，{reason}</translation>
    </message>
    <message>
        <source>… and %n more fault(s)</source>
        <translation>……还有 %n 处</translation>
    </message>
    <message>
        <source>… and %n more</source>
        <translation>……还有 %n 条</translation>
    </message>
    <message>
        <source>error: {told}</source>
        <translation>错误：{told}</translation>
    </message>
    <message>
        <source>warning: {told}</source>
        <translation>提醒：{told}</translation>
    </message>
    <message>
        <source>advice: {told}</source>
        <translation>建议：{told}</translation>
    </message>
    <message>
        <source>{width} of {limit} characters wide</source>
        <translation>宽 {width} 字，上限 {limit} 字</translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>没有要改的。</translation>
    </message>
    <message>
        <source>here as “{written}”</source>
        <translation>写成“{written}”</translation>
    </message>
    <message>
        <source>better {words}</source>
        <translation>可换：{words}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>没有发现异常。</translation>
    </message>
    <message>
        <source>{level}  {finding}: {value} (limit {limit}), %Ln row(s)</source>
        <translation>{level}  {finding}：{value}（界限 {limit}），%Ln 行</translation>
    </message>
</context>
<context>
    <name>customer</name>
    <message>
        <source>Ending soon</source>
        <translation>快到期</translation>
    </message>
    <message>
        <source>%n quote(s)</source>
        <translation>%n 张报价单</translation>
    </message>
    <message>
        <source>Quotes of {customer}</source>
        <translation>{customer} 的报价单</translation>
    </message>
    <message>
        <source>Since {day}: {issued} issued, {won} won ({share})</source>
        <translation>{day} 以来：发出 {issued} 张，成交 {won} 张（{share}）</translation>
    </message>
    <message>
        <source>{told} · {lost} lost: {reasons}</source>
        <translation>{told} · 丢了 {lost} 单：{reasons}</translation>
    </message>
    <message>
        <source>No quotes here</source>
        <translation>这里没有报价单</translation>
    </message>
    <message>
        <source>Choose a customer in the list and make a quote</source>
        <translation>到客户列表里选一位，做报价单</translation>
    </message>
    <message>
        <source>To the customers</source>
        <translation>去客户列表</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>No more orders</source>
        <translation>没人多买</translation>
    </message>
    <message>
        <source>+1 in 10</source>
        <translation>10 人多 1 单</translation>
    </message>
    <message>
        <source>+3 in 10</source>
        <translation>10 人多 3 单</translation>
    </message>
    <message>
        <source>Put the draft right, then its answer stands here again</source>
        <translation>草稿改对后，这里再给出结果</translation>
    </message>
    <message>
        <source>Open to all tiers</source>
        <translation>对所有层级开放</translation>
    </message>
    <message>
        <source>Key customers take most of it</source>
        <translation>大客户拿走大半</translation>
    </message>
    <message>
        <source>Key customers take {share} of the money, and they order without a coupon. For regular customers alone it costs ¥{less} less.</source>
        <translation>大客户拿走券钱的 {share}，这些单不发券也会下。只给老客户，少花 {less} 元。</translation>
    </message>
    <message>
        <source>Regular customers only</source>
        <translation>只给老客户</translation>
    </message>
    <message>
        <source>no paid order</source>
        <translation>没有已付款订单</translation>
    </message>
    <message>
        <source>{share} of {orders} orders</source>
        <translation>{orders} 单的 {share}</translation>
    </message>
    <message>
        <source>Margin of these orders</source>
        <translation>这些单的毛利率</translation>
    </message>
    <message>
        <source>Turn loss-making</source>
        <translation>会变亏本</translation>
    </message>
    <message>
        <source>Could use it</source>
        <translation>用得上的订单</translation>
    </message>
    <message>
        <source>Its cost (yuan)</source>
        <translation>券成本（元）</translation>
    </message>
    <message>
        <source>Just below it</source>
        <translation>差一点到门槛</translation>
    </message>
    <message>
        <source>strength stays {share}</source>
        <translation>力度保持 {share}</translation>
    </message>
    <message>
        <source>Too few orders: {orders} in the days looked at, {least} are needed</source>
        <translation>样本太少：这段时间只有 {orders} 单，至少要 {least} 单</translation>
    </message>
    <message>
        <source>{share} of sales</source>
        <translation>占这些单 {share}</translation>
    </message>
    <message>
        <source>up to {share} short</source>
        <translation>差 {share} 以内</translation>
    </message>
    <message>
        <source>Too many goods without a cost price: below {share} no margin is claimed. Enter costs in the product sheet.</source>
        <translation>没有成本价的货太多：低于 {share} 不算毛利。在商品表里补上成本。</translation>
    </message>
    <message>
        <source>Another threshold</source>
        <translation>换一个门槛会怎样</translation>
    </message>
    <message>
        <source>Net effect = margin of the further orders − what it takes off</source>
        <translation>净效果 = 多下的单的毛利 − 券成本，元</translation>
    </message>
    <message>
        <source>By tier</source>
        <translation>按层级看</translation>
    </message>
    <message>
        <source>Orders at a loss</source>
        <translation>会变亏本的订单</translation>
    </message>
    <message>
        <source>Nearly at the threshold</source>
        <translation>差一点到门槛的客户</translation>
    </message>
    <message>
        <source>No order with known costs loses money</source>
        <translation>成本齐全的订单里没有会亏的</translation>
    </message>
    <message>
        <source>Nobody is just below it</source>
        <translation>没有差一点的客户</translation>
    </message>
    <message>
        <source>%n without a cost price left out</source>
        <translation>%n 单缺成本价没算</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Largest (yuan)</source>
        <translation>最大一单（元）</translation>
    </message>
    <message>
        <source>Uses it</source>
        <translation>用得上</translation>
    </message>
    <message>
        <source>Cost (yuan)</source>
        <translation>券成本（元）</translation>
    </message>
    <message>
        <source>{share} of it</source>
        <translation>占 {share}</translation>
    </message>
    <message>
        <source>only {share} has a cost price</source>
        <translation>只有 {share} 有成本价</translation>
    </message>
    <message>
        <source>by the {share} that has a cost price</source>
        <translation>按有成本的 {share} 算</translation>
    </message>
    <message>
        <source>{points} percentage points less</source>
        <translation>低 {points} 个百分点</translation>
    </message>
    <message>
        <source>¥{amount} in all</source>
        <translation>合计亏 {amount} 元</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Orders per buyer</source>
        <translation>采购频次</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>下单客户</translation>
    </message>
    <message>
        <source>Purchase frequency by week</source>
        <translation>每周采购频次</translation>
    </message>
    <message>
        <source>Less often</source>
        <translation>变少</translation>
    </message>
    <message>
        <source>More often</source>
        <translation>变多</translation>
    </message>
    <message>
        <source>Everybody buys as usual</source>
        <translation>都按平常的节奏在买</translation>
    </message>
    <message>
        <source>List %n customer(s)</source>
        <translation>列出这 %n 个客户</translation>
    </message>
    <message>
        <source>Nobody has bought in half a year</source>
        <translation>半年没有人下单</translation>
    </message>
    <message>
        <source>The weeks fill with the next order sheet</source>
        <translation>导入订单后这里就有数</translation>
    </message>
    <message>
        <source>last 8 weeks beside each one&apos;s usual 8 weeks of half a year</source>
        <translation>近 8 周和各自前半年的平常 8 周比</translation>
    </message>
    <message>
        <source>{week}: %n paid order(s)</source>
        <translation>{week}：付款 %n 单</translation>
    </message>
    <message>
        <source>%n buyer(s)</source>
        <translation>%n 个客户</translation>
    </message>
    <message>
        <source>{rate} orders per buyer</source>
        <translation>人均 {rate} 单</translation>
    </message>
    <message>
        <source>no purchase in the last weeks</source>
        <translation>这些周没有人下单</translation>
    </message>
    <message>
        <source>last week {rate}, on average {usual}; {buyers} buyers last week</source>
        <translation>上周 {rate} 单/人，平均 {usual}；上周 {buyers} 个客户下单</translation>
    </message>
    <message>
        <source>Thank them; offer a price for larger orders</source>
        <translation>道声谢，报个加量价</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Usual 8 weeks</source>
        <translation>平常 8 周</translation>
    </message>
    <message>
        <source>Last 8 weeks</source>
        <translation>近 8 周</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Margin (yuan)</source>
        <translation>毛利（元）</translation>
    </message>
    <message>
        <source>With it (yuan)</source>
        <translation>券后（元）</translation>
    </message>
    <message>
        <source>Short by (yuan)</source>
        <translation>还差（元）</translation>
    </message>
    <message>
        <source>Replayed: {since} – {until}, {orders} paid orders, cost prices of today, limits per customer not applied</source>
        <translation>重放：{since} – {until} 的 {orders} 张已付款订单，成本价按今天的，每人限领没算进去</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Paid by month</source>
        <translation>每月成交额</translation>
    </message>
    <message>
        <source>See %n order(s)</source>
        <translation>看 %n 张订单</translation>
    </message>
    <message>
        <source>{amount} in twelve months</source>
        <translation>近 12 个月 {amount}</translation>
    </message>
    <message>
        <source>Large buyer</source>
        <translation>年采购大户</translation>
    </message>
    <message>
        <source>Note contact</source>
        <translation>记跟进</translation>
    </message>
    <message>
        <source>Give coupon</source>
        <translation>发券</translation>
    </message>
    <message>
        <source>Make quote</source>
        <translation>做报价单</translation>
    </message>
    <message>
        <source>More: tags, note, tier, merge</source>
        <translation>更多：标签、备注、分层、合并</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>没开始</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>满减券</translation>
    </message>
    <message>
        <source>No coupon yet</source>
        <translation>还没有券</translation>
    </message>
    <message>
        <source>Try a draft on real orders first, then make it</source>
        <translation>先拿真实订单试一试，再建券</translation>
    </message>
    <message>
        <source>Try a draft</source>
        <translation>去试一张</translation>
    </message>
    <message>
        <source>%n coupon(s)</source>
        <translation>%n 张券</translation>
    </message>
    <message>
        <source>{given} given, {used} used</source>
        <translation>已发 {given}，已用 {used}</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>再试试</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>面额</translation>
    </message>
    <message>
        <source>For</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Personal offer</source>
        <translation>专属优惠</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>After-sales</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>No quote yet</source>
        <translation>还没有报价单</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>No coupon given yet</source>
        <translation>还没发过券</translation>
    </message>
    <message>
        <source>Nothing noted yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>No after-sale case</source>
        <translation>没有售后</translation>
    </message>
    <message>
        <source>Paid by month (yuan)</source>
        <translation>每月成交额（元）</translation>
    </message>
    <message>
        <source>{month}: {amount}, %n order(s)</source>
        <translation>{month}：{amount}，%n 张</translation>
    </message>
    <message>
        <source>first order {month}</source>
        <translation>{month} 首单</translation>
    </message>
    <message>
        <source>looked after by {name}</source>
        <translation>负责人 {name}</translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation>合并自 {names}</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>累计采购</translation>
    </message>
    <message>
        <source>Make a quote</source>
        <translation>做报价单</translation>
    </message>
    <message>
        <source>Write about them</source>
        <translation>写新品推荐</translation>
    </message>
    <message>
        <source>Give the coupon</source>
        <translation>发这张券</translation>
    </message>
    <message>
        <source>Note the call</source>
        <translation>记电话</translation>
    </message>
    <message>
        <source>No marketing before {until}</source>
        <translation>{until} 之后才能再发营销消息</translation>
    </message>
    <message>
        <source>Ask after them, then send a quote of their own</source>
        <translation>先问候一声，再发专属报价</translation>
    </message>
    <message>
        <source>Tell them of new goods: {goods}</source>
        <translation>给他推新品：{goods}</translation>
    </message>
    <message>
        <source>Give them the coupon of their tier</source>
        <translation>发这一层的券</translation>
    </message>
    <message>
        <source>Call them: no new goods suit them now</source>
        <translation>打个电话：眼下没有合适的新品</translation>
    </message>
    <message>
        <source>calls and notes are always allowed</source>
        <translation>电话和备注不受限制</translation>
    </message>
    <message>
        <source>%n day(s) without an order</source>
        <translation>%n 天没下单</translation>
    </message>
    <message>
        <source>{times} × their own rhythm</source>
        <translation>是自己节奏的 {times} 倍</translation>
    </message>
    <message>
        <source>next order expected on {day}</source>
        <translation>按节奏 {day} 会下单</translation>
    </message>
    <message>
        <source>a large buyer this year</source>
        <translation>年采购大户</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>会员名</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Paid orders</source>
        <translation>付款订单</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>平均每单</translation>
    </message>
    <message>
        <source>Own rhythm</source>
        <translation>平均间隔</translation>
    </message>
    <message>
        <source>Since the last</source>
        <translation>距上次</translation>
    </message>
    <message>
        <source>Next expected</source>
        <translation>该来的日子</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation>%n 天</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大户</translation>
    </message>
    <message>
        <source>Call, then quote</source>
        <translation>先打电话，再报价</translation>
    </message>
    <message>
        <source>Offer new goods</source>
        <translation>发新品推荐</translation>
    </message>
    <message>
        <source>every %n d</source>
        <translation>%n 天一单</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手动设的</translation>
    </message>
    <message>
        <source>Paid (yuan)</source>
        <translation>采购金额（元）</translation>
    </message>
    <message>
        <source>%n d ago</source>
        <translation>%n 天前</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>First bought</source>
        <translation>首次采购</translation>
    </message>
    <message>
        <source>Last bought</source>
        <translation>最近采购</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>全部报价单</translation>
    </message>
    <message>
        <source>Issue and freeze</source>
        <translation>发出并冻结</translation>
    </message>
    <message>
        <source>Turn into an order</source>
        <translation>成交，转订单</translation>
    </message>
    <message>
        <source>Declined…</source>
        <translation>没成交…</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>开下一版</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>删掉草稿</translation>
    </message>
    <message>
        <source>See the order</source>
        <translation>看订单</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近采购</translation>
    </message>
    <message>
        <source>Last quote</source>
        <translation>上次报价</translation>
    </message>
    <message>
        <source>Bought in a year</source>
        <translation>年采购</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>带来了什么</translation>
    </message>
    <message>
        <source>Mark as used by their orders</source>
        <translation>按订单标为已用</translation>
    </message>
    <message>
        <source>What the coupon brought, by tier</source>
        <translation>这张券各层级的效果</translation>
    </message>
    <message>
        <source>What “{coupon}” brought</source>
        <translation>“{coupon}”带来了什么</translation>
    </message>
    <message>
        <source>%n customer(s) used it</source>
        <translation>%n 个客户用了</translation>
    </message>
    <message>
        <source>%n did not yet</source>
        <translation>%n 个还没用</translation>
    </message>
    <message>
        <source>%n customer(s) got it</source>
        <translation>发给 %n 个客户</translation>
    </message>
    <message>
        <source>used by {share}</source>
        <translation>使用率 {share}</translation>
    </message>
    <message>
        <source>for {amount}</source>
        <translation>用券订单共 {amount}</translation>
    </message>
    <message>
        <source>Nobody got it yet</source>
        <translation>还没发给任何人</translation>
    </message>
    <message>
        <source>Given today: what it brings shows from tomorrow on</source>
        <translation>今天才发，明天起能看到效果</translation>
    </message>
    <message>
        <source>%n day(s) from {since} to {until} beside as many days before</source>
        <translation>{since} 到 {until} 这 %n 天，对比之前同样天数</translation>
    </message>
    <message>
        <source>tiers of {day}</source>
        <translation>层级按 {day} 算</translation>
    </message>
    <message>
        <source>%n never bought before and are not compared</source>
        <translation>%n 个之前没买过，不参与对比</translation>
    </message>
    <message>
        <source>Customers of a tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>复购</translation>
    </message>
    <message>
        <source>Each spent (yuan)</source>
        <translation>人均采购（元）</translation>
    </message>
    <message>
        <source>List them</source>
        <translation>看名单</translation>
    </message>
    <message>
        <source>{tier} with the coupon</source>
        <translation>{tier} · 发了券</translation>
    </message>
    <message>
        <source>{tier} without it</source>
        <translation>{tier} · 没发券</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Large buyers</source>
        <translation>年采购大户</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>New goods for</source>
        <translation>新品适合谁</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>只看这些</translation>
    </message>
    <message>
        <source>Draft of a coupon</source>
        <translation>券的草稿</translation>
    </message>
    <message>
        <source>%n customer(s)</source>
        <translation>%n 个客户</translation>
    </message>
    <message>
        <source>%n left in peace now</source>
        <translation>%n 人现在不能打扰</translation>
    </message>
    <message>
        <source>get quotes</source>
        <translation>平时用专属报价</translation>
    </message>
    <message>
        <source>%n customer(s) were written to lately and are skipped</source>
        <translation>%n 个客户最近联系过，会自动跳过</translation>
    </message>
    <message>
        <source>Nothing stands against it</source>
        <translation>没有要提醒的</translation>
    </message>
    <message>
        <source>Name (only seen here)</source>
        <translation>券名（只给自己看）</translation>
    </message>
    <message>
        <source>Who it is for (tiers of today)</source>
        <translation>谁能看到（按今天的层级）</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Per customer</source>
        <translation>每人限</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>总量</translation>
    </message>
    <message>
        <source>Before it goes out</source>
        <translation>发出前看一眼</translation>
    </message>
    <message>
        <source>{tier} → quote</source>
        <translation>{tier} → 报价单</translation>
    </message>
    <message>
        <source>From (yuan)</source>
        <translation>门槛（元）</translation>
    </message>
    <message>
        <source>Off (yuan)</source>
        <translation>减（元）</translation>
    </message>
    <message>
        <source>Strength (%)</source>
        <translation>力度（%）</translation>
    </message>
    <message>
        <source>Make only</source>
        <translation>只建券</translation>
    </message>
    <message>
        <source>Make and give out</source>
        <translation>建成券并登记</translation>
    </message>
    <message>
        <source>Message to %n customer(s)</source>
        <translation>给 %n 人写消息</translation>
    </message>
    <message>
        <source>No customer fits</source>
        <translation>没有符合的客户</translation>
    </message>
    <message>
        <source>Look for a part of the name, login or phone</source>
        <translation>试试名称、会员名或电话里的几个字</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>They come with the first order sheet</source>
        <translation>导入订单后自动建好</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Try the demo shop</source>
        <translation>用样例店铺试试</translation>
    </message>
    <message>
        <source>Set tiers</source>
        <translation>调整分层</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>%n ticked</source>
        <translation>勾了 %n 个</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>客户分析</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>写消息</translation>
    </message>
    <message>
        <source>Let rest for 7 days</source>
        <translation>7 天内不再提醒</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制成图片</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>存成文件…</translation>
    </message>
    <message>
        <source>Back to the lines</source>
        <translation>回到明细</translation>
    </message>
    <message>
        <source>A4 · %n page(s)</source>
        <translation>A4 · %n 页</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>打出来的样子</translation>
    </message>
    <message>
        <source>The quote as it is printed</source>
        <translation>报价单打出来的样子</translation>
    </message>
    <message>
        <source>{title}: added</source>
        <translation>{title}：加上</translation>
    </message>
    <message>
        <source>{title}: taken out</source>
        <translation>{title}：去掉</translation>
    </message>
    <message>
        <source>{title}</source>
        <translation>{title}</translation>
    </message>
    <message>
        <source>{title}: quantity</source>
        <translation>{title}：数量</translation>
    </message>
    <message>
        <source>{title}: variant</source>
        <translation>{title}：规格</translation>
    </message>
    <message>
        <source>{title}: note</source>
        <translation>{title}：备注</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期到</translation>
    </message>
    <message>
        <source>Goods {goods}
Freight {freight} · tax {tax}</source>
        <translation>货款 {goods}
运费 {freight} · 税 {tax}</translation>
    </message>
    <message>
        <source>Sums and terms</source>
        <translation>金额和条款</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>LOGO</source>
        <translation>LOGO</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Tier table</source>
        <translation>阶梯价</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>No amount</source>
        <translation>不是金额</translation>
    </message>
    <message>
        <source>A day as 2026-11-30</source>
        <translation>写成 2026-11-30</translation>
    </message>
    <message>
        <source>{sum} (lines with a cost)</source>
        <translation>{sum}（有成本的行）</translation>
    </message>
    <message>
        <source>Freight (yuan)</source>
        <translation>运费（元）</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Words to the buyer</source>
        <translation>给买家的话</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>one in each line</source>
        <translation>一行一条</translation>
    </message>
    <message>
        <source>Total (yuan)</source>
        <translation>合计（元）</translation>
    </message>
    <message>
        <source>Margin of the quote</source>
        <translation>整单毛利</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>tax included</source>
        <translation>已含税</translation>
    </message>
    <message>
        <source>plus {rate} tax</source>
        <translation>另加 {rate} 税</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>已经过了</translation>
    </message>
    <message>
        <source>Add a product first</source>
        <translation>先加一个商品</translation>
    </message>
    <message>
        <source>A line has no quantity</source>
        <translation>有一行没填数量</translation>
    </message>
    <message>
        <source>A line has no price</source>
        <translation>有一行没填报价</translation>
    </message>
    <message>
        <source>The last valid day is over</source>
        <translation>有效期已经过了</translation>
    </message>
    <message>
        <source>%n line(s) below the floor</source>
        <translation>%n 行低于底价</translation>
    </message>
    <message>
        <source>%n line(s)</source>
        <translation>%n 项</translation>
    </message>
    <message>
        <source>¥{reduction} off from ¥{threshold}</source>
        <translation>满 {threshold} 减 {reduction}</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>没用</translation>
    </message>
    <message>
        <source>open</source>
        <translation>没用完</translation>
    </message>
    <message>
        <source>case open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>case closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>Likings</source>
        <translation>爱买什么</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>偏好颜色</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>偏好尺码</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Unit price (yuan)</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>收货地</translation>
    </message>
    <message>
        <source>below {high}</source>
        <translation>{high} 以下</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>{low} 以上</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>加商品</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>还没存</translation>
    </message>
    <message>
        <source>%n product(s) · {pieces} pieces</source>
        <translation>%n 款 · {pieces} 件</translation>
    </message>
    <message>
        <source>Change prices by yuan (−1.5) or percent (−5%)</source>
        <translation>改价：填元（−1.5）或百分比（−5%）</translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>改价</translation>
    </message>
    <message>
        <source>Why may this price go below the floor?</source>
        <translation>为什么可以低于底价？</translation>
    </message>
    <message>
        <source>Let it through</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>clearing stock</source>
        <translation>清库存</translation>
    </message>
    <message>
        <source>trial order</source>
        <translation>试单</translation>
    </message>
    <message>
        <source>Why did the customer decline?</source>
        <translation>客户为什么没要？</translation>
    </message>
    <message>
        <source>Note as declined</source>
        <translation>记为没成交</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>delivery time</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没回</translation>
    </message>
    <message>
        <source>%n ticked line(s)</source>
        <translation>勾选的 %n 行</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>全部明细</translation>
    </message>
    <message>
        <source>−1 yuan each</source>
        <translation>每件 −1 元</translation>
    </message>
    <message>
        <source>−3%</source>
        <translation>−3%</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Let it through with a reason</source>
        <translation>填原因后放行</translation>
    </message>
    <message>
        <source>How the floor is made</source>
        <translation>底价怎么来的</translation>
    </message>
    <message>
        <source>{title} {price} is below its floor {floor}</source>
        <translation>{title} {price} 低于底价 {floor}</translation>
    </message>
    <message>
        <source>floor = cost ÷ (1 − {margin}), the lowest margin of the settings</source>
        <translation>底价 = 成本 ÷（1 − {margin}），最低毛利率在设置里改</translation>
    </message>
    <message>
        <source>let through: {reason}</source>
        <translation>已放行：{reason}</translation>
    </message>
    <message>
        <source>%n more line(s) as well</source>
        <translation>另有 %n 行也低于底价</translation>
    </message>
    <message>
        <source>Set to {floor}</source>
        <translation>改成 {floor}</translation>
    </message>
    <message>
        <source>Cost {cost}</source>
        <translation>成本 {cost}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Tier price</source>
        <translation>阶梯价</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>上次价</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>底价</translation>
    </message>
    <message>
        <source>Quoted (yuan)</source>
        <translation>报价（元）</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>An issued version is frozen; a change is a new version</source>
        <translation>发出后这一版就冻结，要改会开新版</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>已存 {time}</translation>
    </message>
    <message>
        <source>The picture can be pasted into a chat</source>
        <translation>图片已复制，可以贴到聊天里</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已存为 {file}</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save the quote</source>
        <translation>存报价单</translation>
    </message>
    <message>
        <source>This is no number; the value stays as it was</source>
        <translation>这不是数字，没有改</translation>
    </message>
    <message>
        <source>%n value(s) left out: not to be read, or below the last row</source>
        <translation>%n 个值没写入：读不出，或在最后一行以下</translation>
    </message>
    <message>
        <source>Title or item code</source>
        <translation>标题或货号</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>找商品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Add “{title}” as it is typed</source>
        <translation>直接加一行“{title}”</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Days to deliver</source>
        <translation>交货天数</translation>
    </message>
    <message>
        <source>Note on this line</source>
        <translation>这一行的备注</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>填进去</translation>
    </message>
    <message>
        <source>last {price}</source>
        <translation>上次 {price}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Frozen, unchanged since · {hash}</source>
        <translation>已冻结，没有改动过 · {hash}</translation>
    </message>
    <message>
        <source>Changed outside the program since it was issued · {hash}</source>
        <translation>发出后在程序外被改过 · {hash}</translation>
    </message>
    <message>
        <source>Total {old} → {new}</source>
        <translation>合计 {old} → {new}</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有不同</translation>
    </message>
    <message>
        <source>{told} · {count} more</source>
        <translation>{told} · 还有 {count} 处</translation>
    </message>
    <message>
        <source>Version {number} · {state}</source>
        <translation>第 {number} 版 · {state}</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>沉默</translation>
    </message>
    <message>
        <source>{share} of purchases</source>
        <translation>占采购额 {share}</translation>
    </message>
    <message>
        <source>no order for %n day(s)</source>
        <translation>%n 天没下单</translation>
    </message>
    <message>
        <source>{share} of the good ones</source>
        <translation>占老客和大客 {share}</translation>
    </message>
    <message>
        <source>%n of them key: ask after them today</source>
        <translation>其中 %n 个是大客户，建议今天跟进</translation>
    </message>
    <message>
        <source>or {factor} × their own rhythm</source>
        <translation>或超过自己节奏的 {factor} 倍</translation>
    </message>
    <message>
        <source>below ¥{high}</source>
        <translation>{high} 元以下</translation>
    </message>
    <message>
        <source>¥{low} to ¥{high}</source>
        <translation>{low}–{high} 元</translation>
    </message>
    <message>
        <source>from ¥{low}</source>
        <translation>{low} 元以上</translation>
    </message>
    <message>
        <source>{rule} in {days}</source>
        <translation>{rule}（近 {days}）</translation>
    </message>
    <message>
        <source>Quotes of their own · no common coupons</source>
        <translation>专属报价 · 不发通用券</translation>
    </message>
    <message>
        <source>Coupons of their tier · no limit of messages</source>
        <translation>本层专享券 · 消息不限次</translation>
    </message>
    <message>
        <source>1 marketing message in %n hour(s)</source>
        <translation>%n 小时内最多发 1 次</translation>
    </message>
    <message>
        <source>1 marketing message in %n day(s)</source>
        <translation>%n 天内最多发 1 次</translation>
    </message>
    <message>
        <source>Leave out of the silent ones for %n day(s)</source>
        <translation>%n 天内不进沉默名单</translation>
    </message>
    <message>
        <source>Back among the silent ones</source>
        <translation>放回沉默名单</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Looked after by…</source>
        <translation>负责人…</translation>
    </message>
    <message>
        <source>Tier by hand…</source>
        <translation>手动分层…</translation>
    </message>
    <message>
        <source>Merge with another…</source>
        <translation>合并重复客户…</translation>
    </message>
    <message>
        <source>Tags of {name}</source>
        <translation>{name} 的标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Several with spaces between them</source>
        <translation>多个标签用空格隔开</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>{name} 的备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Who looks after {name}</source>
        <translation>{name} 由谁负责</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Noted for %n customer(s)</source>
        <translation>已登记 %n 个客户</translation>
    </message>
    <message>
        <source>Given to %n customer(s)</source>
        <translation>已登记给 %n 个客户</translation>
    </message>
    <message>
        <source>%n left out</source>
        <translation>跳过 %n 个</translation>
    </message>
    <message>
        <source>Give a coupon</source>
        <translation>发券</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>发券</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>券</translation>
    </message>
    <message>
        <source>There is no coupon that could be given now</source>
        <translation>现在没有能发的券</translation>
    </message>
    <message>
        <source>New in the laboratory</source>
        <translation>去实验室新建</translation>
    </message>
    <message>
        <source>%n customer(s) will get it</source>
        <translation>%n 个客户会收到</translation>
    </message>
    <message>
        <source>Give it to %n customer(s)</source>
        <translation>发给 %n 个客户</translation>
    </message>
    <message>
        <source>%n customer(s) left out</source>
        <translation>跳过 %n 个客户</translation>
    </message>
    <message>
        <source>and %n more</source>
        <translation>还有 %n 个</translation>
    </message>
    <message>
        <source>{name}: ¥{reduction} off from ¥{threshold}, until {day}</source>
        <translation>{name}：满 {threshold} 减 {reduction}，{day} 到期</translation>
    </message>
    <message>
        <source>named customers</source>
        <translation>指定客户</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>login</source>
        <translation>会员名</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司名</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>looked after by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Merge another customer into {name}</source>
        <translation>把另一个客户并入 {name}</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Customers who may be the same</source>
        <translation>可能是同一个的客户</translation>
    </message>
    <message>
        <source>Find the other one</source>
        <translation>找另一个客户</translation>
    </message>
    <message>
        <source>Likely the same</source>
        <translation>看起来是同一个</translation>
    </message>
    <message>
        <source>{orders} orders, {contacts} contacts, {quotes} quotes, {coupons} coupons</source>
        <translation>订单 {orders}、跟进 {contacts}、报价单 {quotes}、券 {coupons}</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>转过去</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合起来</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>补上</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>same {fields}</source>
        <translation>{fields}相同</translation>
    </message>
    <message>
        <source>name</source>
        <translation>客户名</translation>
    </message>
    <message>
        <source>favourite goods</source>
        <translation>常买的货</translation>
    </message>
    <message>
        <source>new goods that suit</source>
        <translation>合适的新品</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>券</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>name of the shop</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>days since the last order</source>
        <translation>多少天没下单</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>写消息</translation>
    </message>
    <message>
        <source>%n customer(s) left in peace</source>
        <translation>%n 个客户现在不能打扰</translation>
    </message>
    <message>
        <source>Copy and note for %n customer(s)</source>
        <translation>复制并登记（%n 人）</translation>
    </message>
    <message>
        <source>Copy and note</source>
        <translation>复制并登记</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>存成模板</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>As it is sent</source>
        <translation>发出去的样子</translation>
    </message>
    <message>
        <source>Nothing is known of: {names}. Change the text.</source>
        <translation>没有可填的：{names}。改一下内容再发。</translation>
    </message>
    <message>
        <source>%n left out without {words}: {people}</source>
        <translation>%n 人没有可填的{words}，这次不发：{people}</translation>
    </message>
    <message>
        <source>Allowed again: {names}</source>
        <translation>可再发：{names}</translation>
    </message>
    <message>
        <source>Note a contact with {name}</source>
        <translation>记一条跟进：{name}</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>说了什么</translation>
    </message>
    <message>
        <source>Calls and notes do not count as marketing</source>
        <translation>电话和备注不算营销</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Tier of {name}</source>
        <translation>{name} 的层级</translation>
    </message>
    <message>
        <source>By purchases</source>
        <translation>按采购额</translation>
    </message>
    <message>
        <source>Why by hand</source>
        <translation>手动的原因</translation>
    </message>
    <message>
        <source>Where the tiers begin</source>
        <translation>分层从哪里起</translation>
    </message>
    <message>
        <source>Keep these bounds</source>
        <translation>保存分层</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Who would move</source>
        <translation>谁会变层级</translation>
    </message>
    <message>
        <source>%n customer(s) would move</source>
        <translation>%n 个客户会变层级</translation>
    </message>
    <message>
        <source>%n set by hand, unchanged</source>
        <translation>%n 个手动设的不变</translation>
    </message>
    <message>
        <source>Regular from (yuan)</source>
        <translation>老客户起点（元）</translation>
    </message>
    <message>
        <source>Key from (yuan)</source>
        <translation>大客户起点（元）</translation>
    </message>
    <message>
        <source>Purchases of (days)</source>
        <translation>统计近几天</translation>
    </message>
    <message>
        <source>A bound belongs to the upper tier; refunds count off</source>
        <translation>正好等于起点算上一层；退款要减掉</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Coupons of the shop</source>
        <translation>本店的券</translation>
    </message>
    <message>
        <source>Net effect by threshold</source>
        <translation>各门槛的净效果</translation>
    </message>
    <message>
        <source>All tiers</source>
        <translation>所有层级</translation>
    </message>
    <message>
        <source>From ¥{threshold}: {sides}</source>
        <translation>满 {threshold}：{sides}</translation>
    </message>
    <message>
        <source>now {threshold}</source>
        <translation>现在 {threshold}</translation>
    </message>
    <message>
        <source>best from {threshold}</source>
        <translation>最好：满 {threshold}</translation>
    </message>
    <message>
        <source>from ¥{threshold}</source>
        <translation>满 {threshold}</translation>
    </message>
    <message>
        <source>strength {share}</source>
        <translation>力度 {share}</translation>
    </message>
    <message>
        <source>{day} to</source>
        <translation>{day} 至</translation>
    </message>
    <message>
        <source>RFM board</source>
        <translation>RFM 棋盘</translation>
    </message>
    <message>
        <source>Weekly frequency</source>
        <translation>每周频次</translation>
    </message>
    <message>
        <source>%n customer(s) are too few for fifths: fixed bounds</source>
        <translation>%n 个客户太少，分不成五份：按固定界限打分</translation>
    </message>
    <message>
        <source>R, F and M by fifths of %n customer(s)</source>
        <translation>R、F、M 按 %n 个客户的五分位打分</translation>
    </message>
    <message>
        <source>Less or more often than usual: %n customer(s)</source>
        <translation>%n 个客户的节奏变了</translation>
    </message>
    <message>
        <source>Key: valued</source>
        <translation>重要价值</translation>
    </message>
    <message>
        <source>Key: to develop</source>
        <translation>重要发展</translation>
    </message>
    <message>
        <source>Key: to keep</source>
        <translation>重要保持</translation>
    </message>
    <message>
        <source>Key: to win back</source>
        <translation>重要挽留</translation>
    </message>
    <message>
        <source>Other: valued</source>
        <translation>一般价值</translation>
    </message>
    <message>
        <source>Other: to develop</source>
        <translation>一般发展</translation>
    </message>
    <message>
        <source>Other: to keep</source>
        <translation>一般保持</translation>
    </message>
    <message>
        <source>Other: to win back</source>
        <translation>一般挽留</translation>
    </message>
    <message>
        <source>came lately, often, for much</source>
        <translation>最近来过，常来，买得多</translation>
    </message>
    <message>
        <source>came lately, seldom, for much</source>
        <translation>最近来过，来得少，买得多</translation>
    </message>
    <message>
        <source>came often, not for a while</source>
        <translation>以前常来，好久没下单</translation>
    </message>
    <message>
        <source>large orders, seldom, long ago</source>
        <translation>单子大，来得少，很久没来</translation>
    </message>
    <message>
        <source>came lately, often, for little</source>
        <translation>最近来过，常来，买得少</translation>
    </message>
    <message>
        <source>came lately, seldom, for little</source>
        <translation>最近来过，来得少，买得少</translation>
    </message>
    <message>
        <source>small orders, often, not for a while</source>
        <translation>单子小，以前常来，好久没下单</translation>
    </message>
    <message>
        <source>small orders, seldom, long ago</source>
        <translation>单子小，来得少，很久没来</translation>
    </message>
    <message>
        <source>Give them prices of their own, no general coupon</source>
        <translation>给专属价，不发通用券</translation>
    </message>
    <message>
        <source>Tell them of new goods, with a coupon for the next order</source>
        <translation>推新品，再给一张下次用的券</translation>
    </message>
    <message>
        <source>Call first, then send a quote of their own; no general coupon</source>
        <translation>先打电话，再做专属报价，不发通用券</translation>
    </message>
    <message>
        <source>Ask why they stay away, then send a quote</source>
        <translation>先问为什么没来，再发报价单</translation>
    </message>
    <message>
        <source>Give a coupon with a higher threshold, so that orders grow</source>
        <translation>发门槛高一档的券，把单子做大</translation>
    </message>
    <message>
        <source>Tell them of goods that go with their order</source>
        <translation>推荐和上次搭配的货</translation>
    </message>
    <message>
        <source>Tell them of new goods</source>
        <translation>发新品推荐</translation>
    </message>
    <message>
        <source>One coupon to come back, no more effort</source>
        <translation>发一张回头券，不多花力气</translation>
    </message>
    <message>
        <source>Valued</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Develop</source>
        <translation>发展</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>挽留</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{number} orders</source>
        <translation>{number} 单</translation>
    </message>
    <message>
        <source>{number}k</source>
        <translation>{number} 万</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>Cell: people and money</source>
        <translation>格里：人数和采购额</translation>
    </message>
    <message>
        <source>less</source>
        <translation>采购额 少</translation>
    </message>
    <message>
        <source>more money</source>
        <translation>多</translation>
    </message>
    <message>
        <source>Segments that bought for much</source>
        <translation>买得多的客户段</translation>
    </message>
    <message>
        <source>Segments that bought for little</source>
        <translation>买得少的客户段</translation>
    </message>
    <message>
        <source>{people} · 12 months</source>
        <translation>{people} · 近 12 个月</translation>
    </message>
    <message>
        <source>Mostly “{segment}”: {act}</source>
        <translation>多为“{segment}”：{act}</translation>
    </message>
    <message>
        <source>month {number}</source>
        <translation>{number} 月</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Nobody has bought within twelve months</source>
        <translation>近 12 个月没人下单</translation>
    </message>
    <message>
        <source>The board fills with the next order sheet</source>
        <translation>导入订单后，棋盘就有了</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客户分段</translation>
    </message>
    <message>
        <source>scores 4 and 5 are high; bars show the money</source>
        <translation>4、5 分算高；条形是采购额</translation>
    </message>
    <message>
        <source>Nobody stands here</source>
        <translation>这一格没有客户</translation>
    </message>
    <message>
        <source>12 months (yuan)</source>
        <translation>近 12 个月（元）</translation>
    </message>
    <message>
        <source>Personal coupon for {name}</source>
        <translation>{name} 的专属券</translation>
    </message>
    <message>
        <source>Give it and copy the message</source>
        <translation>发券并复制消息</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>{name}专属</translation>
    </message>
    <message>
        <source>The message that goes with it</source>
        <translation>随券消息</translation>
    </message>
    <message>
        <source>Make a quote instead</source>
        <translation>改做报价单</translation>
    </message>
    <message>
        <source>%n order(s) in a year</source>
        <translation>一年 %n 单</translation>
    </message>
    <message>
        <source>{amount} on average</source>
        <translation>单均 {amount}</translation>
    </message>
    <message>
        <source>margin {share}</source>
        <translation>毛利率 {share}</translation>
    </message>
    <message>
        <source>%n of these orders would have reached it</source>
        <translation>其中 %n 单够得上</translation>
    </message>
    <message>
        <source>{amount} off in all, had each used it</source>
        <translation>全用上共减 {amount}</translation>
    </message>
    <message>
        <source>Rhythm of purchases</source>
        <translation>下单节奏</translation>
    </message>
    <message>
        <source>%n order(s) in twelve months</source>
        <translation>近 12 个月 %n 单</translation>
    </message>
    <message>
        <source>usually every {days} ± {spread} days</source>
        <translation>平常 {days} ± {spread} 天一单</translation>
    </message>
    <message>
        <source>next expected {day}</source>
        <translation>该来 {day}</translation>
    </message>
    <message>
        <source>R how lately</source>
        <translation>R 多久没来</translation>
    </message>
    <message>
        <source>F how often</source>
        <translation>F 来得勤不勤</translation>
    </message>
    <message>
        <source>M for how much</source>
        <translation>M 买得多不多</translation>
    </message>
    <message>
        <source>{name}: {score} of 5</source>
        <translation>{name}：{score} 分（满分 5）</translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>最后一单 {day}</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>%n 单</translation>
    </message>
    <message>
        <source>place {place} of {people}</source>
        <translation>第 {place} 名（共 {people} 人）</translation>
    </message>
    <message>
        <source>among the first {part}</source>
        <translation>前 {part}</translation>
    </message>
    <message>
        <source>new since month {month}</source>
        <translation>{month} 月底后新来</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>没变</translation>
    </message>
    <message>
        <source>{old} → {score} since month {month}</source>
        <translation>{month} 月底 {old} → 现在 {score}</translation>
    </message>
    <message>
        <source>Change %n customer(s)</source>
        <translation>修改 %n 个客户</translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>加在后面</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Take tags off</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Only what is ticked is changed; an empty field clears it</source>
        <translation>只改勾上的项；留空就是清掉</translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>From visitor to payment</source>
        <translation>从访客到付款</translation>
    </message>
    <message>
        <source>funnel</source>
        <translation>转化漏斗</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>转化漏斗</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>(spread)</source>
        <translation>（分摊）</translation>
    </message>
    <message>
        <source>people, added up by day</source>
        <translation>人次，按日累加</translation>
    </message>
    <message>
        <source>Add-to-cart rate</source>
        <translation>加购率</translation>
    </message>
    <message>
        <source>Ad spend</source>
        <translation>推广费</translation>
    </message>
    <message>
        <source>Cost per order</source>
        <translation>每单推广成本</translation>
    </message>
    <message>
        <source>Violation points this year</source>
        <translation>今年违规扣分</translation>
    </message>
    <message>
        <source>(before {value})</source>
        <translation>（上期 {value}）</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>of visitors</source>
        <translation>占访客</translation>
    </message>
    <message>
        <source>In the cart</source>
        <translation>加购</translation>
    </message>
    <message>
        <source>{ordered} ÷ {visitors} visitors = {share}; {people} different people in all days</source>
        <translation>{ordered} ÷ 访客 {visitors} = {share}；去重共 {people} 人</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Each day&apos;s buyers who paid ÷ visitors. Paid ÷ ordered: {share}. {people} different people paid in all days</source>
        <translation>支付转化率：每天的付款买家相加 ÷ 访客。下单到付款 {share}；去重共 {people} 人付款</translation>
    </message>
    <message>
        <source>Different buyers with an order made in these days</source>
        <translation>这些天下过单的买家，去重</translation>
    </message>
    <message>
        <source>{share} of those who ordered</source>
        <translation>占下单买家 {share}</translation>
    </message>
    <message>
        <source>Visitors (added up by day)</source>
        <translation>访客（按日累加）</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>下单转化率</translation>
    </message>
    <message>
        <source>Paid amount (yuan)</source>
        <translation>成交额（元）</translation>
    </message>
    <message>
        <source>Line: day by day</source>
        <translation>折线：逐日</translation>
    </message>
    <message>
        <source>−{part}</source>
        <translation>低 {part}</translation>
    </message>
    <message>
        <source>Three-step check</source>
        <translation>三步检查</translation>
    </message>
    <message>
        <source>Import traffic</source>
        <translation>导入流量表</translation>
    </message>
    <message>
        <source>Preferred courier</source>
        <translation>设首选快递</translation>
    </message>
    <message>
        <source>To these customers</source>
        <translation>去看这些客户</translation>
    </message>
    <message>
        <source>Open the first product</source>
        <translation>打开第一个商品</translation>
    </message>
    <message>
        <source>To these orders</source>
        <translation>去看这些订单</translation>
    </message>
    <message>
        <source>To what must leave today</source>
        <translation>去发今天要发的</translation>
    </message>
    <message>
        <source>Open the first order</source>
        <translation>打开第一单</translation>
    </message>
    <message>
        <source>Open the first quote</source>
        <translation>打开第一张报价单</translation>
    </message>
    <message>
        <source>To the violations</source>
        <translation>去看违规</translation>
    </message>
    <message>
        <source>Draft a coupon for regulars</source>
        <translation>给老客户拟张券</translation>
    </message>
    <message>
        <source>To the coupons</source>
        <translation>去做券</translation>
    </message>
    <message>
        <source>To their main images</source>
        <translation>去重出主图</translation>
    </message>
    <message>
        <source>See this day</source>
        <translation>看这 1 天</translation>
    </message>
    <message>
        <source>See this order</source>
        <translation>看这 1 张订单</translation>
    </message>
    <message>
        <source>See this customer</source>
        <translation>看这 1 位客户</translation>
    </message>
    <message>
        <source>See this product</source>
        <translation>看这 1 个商品</translation>
    </message>
    <message>
        <source>See this coupon</source>
        <translation>看这 1 张券</translation>
    </message>
    <message>
        <source>See this quote</source>
        <translation>看这 1 张报价单</translation>
    </message>
    <message>
        <source>See this violation</source>
        <translation>看这 1 条违规</translation>
    </message>
    <message>
        <source>See these %n day(s)</source>
        <translation>看这 %n 天</translation>
    </message>
    <message>
        <source>See these %n order(s)</source>
        <translation>看这 %n 张订单</translation>
    </message>
    <message>
        <source>See these %n customer(s)</source>
        <translation>看这 %n 位客户</translation>
    </message>
    <message>
        <source>See these %n product(s)</source>
        <translation>看这 %n 个商品</translation>
    </message>
    <message>
        <source>See these %n coupon(s)</source>
        <translation>看这 %n 张券</translation>
    </message>
    <message>
        <source>See these %n quote(s)</source>
        <translation>看这 %n 张报价单</translation>
    </message>
    <message>
        <source>See these %n violation(s)</source>
        <translation>看这 %n 条违规</translation>
    </message>
    <message>
        <source>{known} of {days} days known</source>
        <translation>{days} 天里有 {known} 天的数</translation>
    </message>
    <message>
        <source>industry {value}</source>
        <translation>同行 {value}</translation>
    </message>
    <message>
        <source>advised: up to {value}</source>
        <translation>建议 {value} 以下</translation>
    </message>
    <message>
        <source>Per buyer (yuan)</source>
        <translation>客单价（元）</translation>
    </message>
    <message>
        <source>Visitors of each day added up, from the traffic sheet. Somebody who comes on two days counts twice.</source>
        <translation>流量表里每天的访客相加，同一个人来两天算两次。</translation>
    </message>
    <message>
        <source>Each day&apos;s ordering buyers ÷ visitors, over the days whose visitors are known. People, not orders.</source>
        <translation>有访客数的那些天：每天下单买家 ÷ 访客，按人算，不按单。</translation>
    </message>
    <message>
        <source>Amount paid less refunds, of orders paid in these days and not closed. A refund counts on its order&apos;s own day.</source>
        <translation>这些天付款、没关闭的订单：实付款减退款。退款算在订单自己的付款日。</translation>
    </message>
    <message>
        <source>Paid amount ÷ buyers who paid</source>
        <translation>成交额 ÷ 付款买家</translation>
    </message>
    <message>
        <source>Buyers with two or more paid orders in these days ÷ buyers who paid</source>
        <translation>这些天付款两单及以上的买家 ÷ 付款买家</translation>
    </message>
    <message>
        <source>Buyers whose first paid order of all time lies here ÷ buyers who paid</source>
        <translation>一生第一单落在这些天的买家 ÷ 付款买家</translation>
    </message>
    <message>
        <source>Add-to-cart buyers ÷ visitors, over the days that know both</source>
        <translation>加购人数 ÷ 访客，只算两个数都有的天</translation>
    </message>
    <message>
        <source>Ad spend of the days that have one; a period&apos;s is spread evenly over its days</source>
        <translation>有推广费的那些天相加；按段填的平均摊到每天</translation>
    </message>
    <message>
        <source>Ad spend ÷ paid orders, of the days whose ad spend is known</source>
        <translation>推广费 ÷ 支付订单数，只算有推广费的天</translation>
    </message>
    <message>
        <source>Points of the violations of this year</source>
        <translation>今年违规的扣分合计</translation>
    </message>
    <message>
        <source>Paid orders ÷ buyers who paid</source>
        <translation>支付订单数 ÷ 付款买家</translation>
    </message>
    <message>
        <source>Different buyers with a paid order in these days</source>
        <translation>这些天付过款的不同买家</translation>
    </message>
    <message>
        <source>Line: the same figure on each day, over as many days up to it as are chosen</source>
        <translation>折线：截至每一天、按所选天数往前算的同一指标</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家数</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Orders per buyer</source>
        <translation>人均单数</translation>
    </message>
    <message>
        <source>Tier when these days began → now</source>
        <translation>期初层级 → 现在层级</translation>
    </message>
    <message>
        <source>tiers</source>
        <translation>客户层级</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>客户层级</translation>
    </message>
    <message>
        <source>as they stand now</source>
        <translation>按现在的层级</translation>
    </message>
    <message>
        <source>{tier}: {number} stayed</source>
        <translation>{tier}：{number} 位没变</translation>
    </message>
    <message>
        <source>Paid amount by tier</source>
        <translation>各层级成交额</translation>
    </message>
    <message>
        <source>%n buyer(s)</source>
        <translation>%n 位买家</translation>
    </message>
    <message>
        <source>Buyers by number of orders</source>
        <translation>按单数分的买家</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>采购频次</translation>
    </message>
    <message>
        <source>How often they buy</source>
        <translation>多久买一次</translation>
    </message>
    <message>
        <source>{times} order(s)</source>
        <translation>{times} 单</translation>
    </message>
    <message>
        <source>{times}: {buyers} buyers, before {before}</source>
        <translation>{times} 单：{buyers} 位买家，上期 {before}</translation>
    </message>
    <message>
        <source>{count} orders per buyer</source>
        <translation>人均 {count} 单</translation>
    </message>
    <message>
        <source>Retention by month of the first purchase</source>
        <translation>按首购月份的留存</translation>
    </message>
    <message>
        <source>cohorts</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Who comes back</source>
        <translation>谁回来了</translation>
    </message>
    <message>
        <source>by the month of the first purchase</source>
        <translation>按首次采购的月份</translation>
    </message>
    <message>
        <source>first</source>
        <translation>首月</translation>
    </message>
    <message>
        <source>{months} months of newcomers</source>
        <translation>{months} 个月的新客</translation>
    </message>
    <message>
        <source>Top customers</source>
        <translation>头部客户</translation>
    </message>
    <message>
        <source>Paid amount by customer</source>
        <translation>各客户成交额</translation>
    </message>
    <message>
        <source>top customers</source>
        <translation>头部客户</translation>
    </message>
    <message>
        <source>the first brings {first}, the first ten {ten}</source>
        <translation>第一名占 {first}，前十名占 {ten}</translation>
    </message>
    <message>
        <source>{month}: {kept} of {size} bought after {later} month(s)</source>
        <translation>{month}：{size} 位里 {kept} 位在第 {later} 个月又买了</translation>
    </message>
    <message>
        <source>Nobody has changed tier in these days</source>
        <translation>这些天没有人换层级</translation>
    </message>
    <message>
        <source>Moved in these days: {moves}</source>
        <translation>这些天换了层级：{moves}</translation>
    </message>
    <message>
        <source>New buyers</source>
        <translation>新客占比</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>%n 张</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation>近 %n 天</translation>
    </message>
    <message>
        <source>From %n paid order(s)</source>
        <translation>按 %n 张付款订单算</translation>
    </message>
    <message>
        <source>{whole} together, the most on {day}: {amount}</source>
        <translation>合计 {whole}，最多 {day}：{amount}</translation>
    </message>
    <message>
        <source>traffic of {known} of {days} days</source>
        <translation>{days} 天里有 {known} 天的流量</translation>
    </message>
    <message>
        <source>%n finding(s)</source>
        <translation>%n 条诊断</translation>
    </message>
    <message>
        <source>the limits are in the settings</source>
        <translation>界限在设置里改</translation>
    </message>
    <message>
        <source>The parts are averages over all orders of replacement, so they add up to the fen</source>
        <translation>三个因素按次序平均分摊，加起来正好等于差额</translation>
    </message>
    <message>
        <source>Days with traffic</source>
        <translation>有流量的日子</translation>
    </message>
    <message>
        <source>Who ordered</source>
        <translation>下过单的客户</translation>
    </message>
    <message>
        <source>Who paid</source>
        <translation>付过款的客户</translation>
    </message>
    <message>
        <source>Who bought again</source>
        <translation>复购的客户</translation>
    </message>
    <message>
        <source>Who bought for the first time</source>
        <translation>第一次买的客户</translation>
    </message>
    <message>
        <source>Open in the list of customers</source>
        <translation>在客户列表里打开</translation>
    </message>
    <message>
        <source>Paid on {day}</source>
        <translation>{day} 付款的订单</translation>
    </message>
    <message>
        <source>Paid orders to {region}</source>
        <translation>发往{region}的付款订单</translation>
    </message>
    <message>
        <source>The review lies on the clipboard as a picture</source>
        <translation>周报已复制成图片</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>保存周报</translation>
    </message>
    <message>
        <source>No orders yet, so there is nothing to count</source>
        <translation>还没有订单，算不出来</translation>
    </message>
    <message>
        <source>No product has traffic or sales yet</source>
        <translation>还没有商品流量和成交</translation>
    </message>
    <message>
        <source>Nobody has bought yet</source>
        <translation>还没有买家</translation>
    </message>
    <message>
        <source>Nothing is known yet, so nothing can be found</source>
        <translation>还没有数据，查不出问题</translation>
    </message>
    <message>
        <source>No week to look back on yet</source>
        <translation>还没有可回顾的一周</translation>
    </message>
    <message>
        <source>Paid amount, regions and products come with the first order sheet</source>
        <translation>导入订单后，这里有成交额、地区和商品</translation>
    </message>
    <message>
        <source>They come with the sheet of product traffic, or with orders</source>
        <translation>导入商品流量表或订单就有了</translation>
    </message>
    <message>
        <source>Who is new and who comes back shows with the first order sheet</source>
        <translation>导入订单后，看谁是新客、谁会回来</translation>
    </message>
    <message>
        <source>The rules look at orders, products and traffic: import what there is</source>
        <translation>规则要看订单、商品、流量，有哪样先导哪样</translation>
    </message>
    <message>
        <source>The review is made of orders: import them, and it can be made every Monday</source>
        <translation>周报按订单算，导入后每周一就能出</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Try the demo shop</source>
        <translation>用样例店铺试试</translation>
    </message>
    <message>
        <source>Where the goods go</source>
        <translation>发往地区</translation>
    </message>
    <message>
        <source>Paid amount by region</source>
        <translation>各地区成交额</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>%n region(s)</source>
        <translation>%n 个地区</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>{name}: {amount}, %n order(s)</source>
        <translation>{name}：{amount}，%n 张</translation>
    </message>
    <message>
        <source>Mon,Tue,Wed,Thu,Fri,Sat,Sun</source>
        <translation>周一，周二，周三，周四，周五，周六，周日</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>认不出</translation>
    </message>
    <message>
        <source>Nothing was paid in these days</source>
        <translation>这段时间没有成交</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Any days</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>看</translation>
    </message>
    <message>
        <source>before {value}</source>
        <translation>上期 {value}</translation>
    </message>
    <message>
        <source>vs. before</source>
        <translation>较上期</translation>
    </message>
    <message>
        <source>pt vs. before</source>
        <translation>个点，较上期</translation>
    </message>
    <message>
        <source>Orders by weekday and hour</source>
        <translation>按星期和小时的订单</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>下单时段</translation>
    </message>
    <message>
        <source>When orders come</source>
        <translation>什么时候下单</translation>
    </message>
    <message>
        <source>{day} {from_hour}:00–{to_hour}:00, %n order(s)</source>
        <translation>{day} {from_hour}:00–{to_hour}:00，%n 单</translation>
    </message>
    <message>
        <source>no orders in these days</source>
        <translation>这些天没有订单</translation>
    </message>
    <message>
        <source>most on {day}, and from {from_hour}:00 to {to_hour}:00</source>
        <translation>{day}最多，{from_hour}:00–{to_hour}:00 最忙</translation>
    </message>
    <message>
        <source>Visitors and conversion</source>
        <translation>访客与转化</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>成交额</translation>
    </message>
    <message>
        <source>Ads</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>Trend by day</source>
        <translation>每日趋势</translation>
    </message>
    <message>
        <source>trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>看全部日子</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>a day opens its orders; Ctrl and wheel zoom</source>
        <translation>点一天看当天订单，Ctrl 加滚轮缩放</translation>
    </message>
    <message>
        <source>period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>visitors (left)</source>
        <translation>访客（左）</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>title changed</source>
        <translation>改标题</translation>
    </message>
    <message>
        <source>price changed</source>
        <translation>改价格</translation>
    </message>
    <message>
        <source>pictures changed</source>
        <translation>改图片</translation>
    </message>
    <message>
        <source>Views and conversion</source>
        <translation>浏览与转化</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Many views, low conversion</source>
        <translation>高浏览低转化</translation>
    </message>
    <message>
        <source>To take off</source>
        <translation>淘汰候选</translation>
    </message>
    <message>
        <source>In the cart only</source>
        <translation>只加购没下单</translation>
    </message>
    <message>
        <source>Not matched</source>
        <translation>没对上</translation>
    </message>
    <message>
        <source>Products by their figures</source>
        <translation>商品数据</translation>
    </message>
    <message>
        <source>%n product(s) with many views convert badly</source>
        <translation>%n 个商品浏览多、转化低</translation>
    </message>
    <message>
        <source>few views, low conversion</source>
        <translation>浏览少，转化低</translation>
    </message>
    <message>
        <source>many views, sells badly</source>
        <translation>浏览多，转化低</translation>
    </message>
    <message>
        <source>few views, sells well</source>
        <translation>浏览少，转化好</translation>
    </message>
    <message>
        <source>many views, sells well</source>
        <translation>浏览多，转化好</translation>
    </message>
    <message>
        <source>%n product(s)</source>
        <translation>%n 个商品</translation>
    </message>
    <message>
        <source>quadrant</source>
        <translation>四象限</translation>
    </message>
    <message>
        <source>Views × conversion</source>
        <translation>浏览 × 转化</translation>
    </message>
    <message>
        <source>dashes: limits; a dot shows its curve</source>
        <translation>虚线：浏览多、同行；点一下看曲线</translation>
    </message>
    <message>
        <source>No views known in these days</source>
        <translation>这些天没有浏览数</translation>
    </message>
    <message>
        <source>They come with the product traffic sheet</source>
        <translation>导入商品流量表就有了</translation>
    </message>
    <message>
        <source>Course of a product</source>
        <translation>商品走势</translation>
    </message>
    <message>
        <source>product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>打开商品</translation>
    </message>
    <message>
        <source>Choose a product to see its course</source>
        <translation>选一个商品看走势</translation>
    </message>
    <message>
        <source>%n change(s) of the listing</source>
        <translation>改过 %n 次</translation>
    </message>
    <message>
        <source>views (left)</source>
        <translation>浏览（左）</translation>
    </message>
    <message>
        <source>conversion (right)</source>
        <translation>转化率（右）</translation>
    </message>
    <message>
        <source>{title}: {views} views, conversion {rate}, {amount} yuan</source>
        <translation>{title}：浏览 {views}，转化 {rate}，成交 {amount} 元</translation>
    </message>
    <message>
        <source>Cart rate</source>
        <translation>加购率</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>paid amount</source>
        <translation>成交额</translation>
    </message>
    <message>
        <source>ad spend (left)</source>
        <translation>推广费（左）</translation>
    </message>
    <message>
        <source>cost per order (right)</source>
        <translation>每单成本（右）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Nothing stands behind this in these days</source>
        <translation>这些天没有对应的行</translation>
    </message>
    <message>
        <source>%n row(s)</source>
        <translation>%n 行</translation>
    </message>
    <message>
        <source>%n ticked</source>
        <translation>勾了 %n 行</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Paid (yuan)</source>
        <translation>成交额（元）</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>All purchases (yuan)</source>
        <translation>累计采购（元）</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>累计单数</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近采购</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Ordering buyers</source>
        <translation>下单买家</translation>
    </message>
    <message>
        <source>Paying buyers</source>
        <translation>支付买家数</translation>
    </message>
    <message>
        <source>Paid orders</source>
        <translation>支付单数</translation>
    </message>
    <message>
        <source>Ad spend (yuan)</source>
        <translation>推广费（元）</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>Orders before</source>
        <translation>上期单数</translation>
    </message>
    <message>
        <source>Refunded (yuan)</source>
        <translation>退款（元）</translation>
    </message>
    <message>
        <source>Lowest price (yuan)</source>
        <translation>最低售价（元）</translation>
    </message>
    <message>
        <source>Cost (yuan)</source>
        <translation>成本（元）</translation>
    </message>
    <message>
        <source>Days to ship</source>
        <translation>发货天数</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>供货周期</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片数</translation>
    </message>
    <message>
        <source>Images out of date</source>
        <translation>过期主图</translation>
    </message>
    <message>
        <source>Hours left</source>
        <translation>剩余小时</translation>
    </message>
    <message>
        <source>Takes off</source>
        <translation>优惠比例</translation>
    </message>
    <message>
        <source>Days without an answer</source>
        <translation>未回复天数</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>违禁词</translation>
    </message>
    <message>
        <source>Days silent</source>
        <translation>没买天数</translation>
    </message>
    <message>
        <source>Own rhythm (days)</source>
        <translation>自己的节奏（天）</translation>
    </message>
    <message>
        <source>Times the rhythm</source>
        <translation>节奏倍数</translation>
    </message>
    <message>
        <source>Done, or put off</source>
        <translation>做完或暂缓</translation>
    </message>
    <message>
        <source>Done: watch the number</source>
        <translation>做完了，盯着数字</translation>
    </message>
    <message>
        <source>Put off for %n day(s)</source>
        <translation>暂缓 %n 天</translation>
    </message>
    <message>
        <source>Nothing stands out</source>
        <translation>没有要紧的问题</translation>
    </message>
    <message>
        <source>Every rule was asked; none of them has something to say</source>
        <translation>所有规则都查过了，没有一条要说</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>现在复查</translation>
    </message>
    <message>
        <source>the number is watched for %n day(s)</source>
        <translation>之后 %n 天盯着数字</translation>
    </message>
    <message>
        <source>Done lately</source>
        <translation>最近做过的</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>已暂缓</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day}</translation>
    </message>
    <message>
        <source>Show now</source>
        <translation>现在就看</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>{day} 做的</translation>
    </message>
    <message>
        <source>checked {day}: {value}</source>
        <translation>{day} 复查：{value}</translation>
    </message>
    <message>
        <source>Limit {limit}, a setting of the diagnosis.</source>
        <translation>界限 {limit}，在设置的诊断里改。</translation>
    </message>
    <message>
        <source>Over the last %n day(s) that ended yesterday.</source>
        <translation>看截至昨天的 %n 天。</translation>
    </message>
    <message>
        <source>Ad spend together (yuan)</source>
        <translation>推广费合计（元）</translation>
    </message>
    <message>
        <source>Enter a number such as 1500</source>
        <translation>填数字，如 1500</translation>
    </message>
    <message>
        <source>Enter an amount such as 1500 or 99.50</source>
        <translation>填金额，如 1500 或 99.50</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>What shops of this industry usually reach. Industries differ: where no number is published, the 3 % of the guide stands; your own goes into the settings.</source>
        <translation>这个行业一般能到的水平。各行业不同：没有公开数的先用指南的 3%，自己的数填在设置里。</translation>
    </message>
    <message>
        <source>Type in traffic</source>
        <translation>手填流量</translation>
    </message>
    <message>
        <source>Benchmark: {name} {value}</source>
        <translation>基准 {name} {value}</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>填一天</translation>
    </message>
    <message>
        <source>a blank field is not known, never 0</source>
        <translation>空着就是不知道，不是 0</translation>
    </message>
    <message>
        <source>Save the day</source>
        <translation>保存这一天</translation>
    </message>
    <message>
        <source>Ad spend of a period</source>
        <translation>填一段推广费</translation>
    </message>
    <message>
        <source>spread evenly over its days, and marked so</source>
        <translation>平均摊到每天，并标明</translation>
    </message>
    <message>
        <source>Spread it</source>
        <translation>摊到每天</translation>
    </message>
    <message>
        <source>Page views</source>
        <translation>浏览量</translation>
    </message>
    <message>
        <source>Add-to-cart buyers</source>
        <translation>加购人数</translation>
    </message>
    <message>
        <source>Ordering buyers by the platform</source>
        <translation>平台的下单买家数</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制成图片</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>出 Excel</translation>
    </message>
    <message>
        <source>Make the PDF</source>
        <translation>出 PDF</translation>
    </message>
    <message>
        <source>No review was made last week</source>
        <translation>上周没出周报</translation>
    </message>
    <message>
        <source>Make this week&apos;s PDF: next week shows here what came of it</source>
        <translation>这周出一份 PDF，下周在这里看结果</translation>
    </message>
    <message>
        <source>Only a part left in time</source>
        <translation>按期只发了一部分</translation>
    </message>
    <message>
        <source>Custom goods on too few days</source>
        <translation>定制加工用了过短期限</translation>
    </message>
    <message>
        <source>Due on a free or closed day</source>
        <translation>到期日是休息日</translation>
    </message>
    <message>
        <source>Missed by hours</source>
        <translation>晚了不到一天</translation>
    </message>
    <message>
        <source>Not shipped yet</source>
        <translation>还没发</translation>
    </message>
    <message>
        <source>A day late or more</source>
        <translation>晚了一天以上</translation>
    </message>
    <message>
        <source>Shipped late</source>
        <translation>发货超时</translation>
    </message>
    <message>
        <source>Late orders by week</source>
        <translation>每周超时订单</translation>
    </message>
    <message>
        <source>late orders</source>
        <translation>延迟发货</translation>
    </message>
    <message>
        <source>Late orders by kind of goods</source>
        <translation>各类商品超时订单</translation>
    </message>
    <message>
        <source>Late orders by reason</source>
        <translation>超时原因</translation>
    </message>
    <message>
        <source>No ship-by date of these days has a known outcome</source>
        <translation>这段时间没有已知结果的发货期限</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>周起</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知结果</translation>
    </message>
    <message>
        <source>{late} of {known}</source>
        <translation>{known} 张中 {late} 张</translation>
    </message>
    <message>
        <source>Shipped late: {what}</source>
        <translation>发货超时：{what}</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>每周（张）</translation>
    </message>
    <message>
        <source>by kind</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>{late} of {known} late, {share}</source>
        <translation>{known} 张中 {late} 张超时，{share}</translation>
    </message>
    <message>
        <source>goods unknown</source>
        <translation>商品未知</translation>
    </message>
    <message>
        <source>yuan, on the week before</source>
        <translation>成交额比上周，元</translation>
    </message>
    <message>
        <source>%n product(s) below the industry</source>
        <translation>%n 个商品低于同行</translation>
    </message>
    <message>
        <source>1 details of the page · 2 bad reviews nobody answered · 3 price beside others</source>
        <translation>1 详情页 · 2 没回的差评 · 3 价格比同行</translation>
    </message>
    <message>
        <source>{views} views, conversion {rate}</source>
        <translation>浏览 {views}，转化 {rate}</translation>
    </message>
    <message>
        <source>1 Details</source>
        <translation>1 详情页</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>2 Reviews</source>
        <translation>2 差评</translation>
    </message>
    <message>
        <source>3 Price</source>
        <translation>3 价格</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>%n thing(s) missing</source>
        <translation>缺 %n 项</translation>
    </message>
    <message>
        <source>none unanswered</source>
        <translation>没有未回的</translation>
    </message>
    <message>
        <source>%n bad review(s) unanswered</source>
        <translation>%n 条差评没回</translation>
    </message>
    <message>
        <source>{own}; price of others not known</source>
        <translation>{own}，没有同行价</translation>
    </message>
    <message>
        <source>{own}, others {rival}</source>
        <translation>{own}，同行 {rival}</translation>
    </message>
    <message>
        <source>Prefer for {region}</source>
        <translation>{region}首选</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>不设</translation>
    </message>
    <message>
        <source>Belongs to…</source>
        <translation>归到商品…</translation>
    </message>
    <message>
        <source>Its days then count for that product, later ones too</source>
        <translation>这些天的流量算到该商品，以后导入的也一样</translation>
    </message>
    <message>
        <source>The shop has no product by the names of “{title}”</source>
        <translation>店里没有叫“{title}”的商品</translation>
    </message>
</context>
<context>
    <name>effect</name>
    <message>
        <source>{days} days: views {old_views} → {views}, visitors {old_visitors} → {visitors} a day, conversion {old_rate} → {rate}</source>
        <translation>前后 {days} 天：每天浏览 {old_views} → {views}，访客 {old_visitors} → {visitors}，转化 {old_rate} → {rate}</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Columns of the file</source>
        <translation>文件里的列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>对应列</translation>
    </message>
    <message>
        <source>%n not imported</source>
        <translation>%n 列不导入</translation>
    </message>
    <message>
        <source>Remember for sheets with these headings</source>
        <translation>记住这样对应，下次同样的表头自动用</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>全部重来</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>{field} came from {heading}, which is not imported now</source>
        <translation>{field}原来取自「{heading}」，这一列现在不导入</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>第一个值</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>写到</translation>
    </message>
    <message>
        <source>from {heading}</source>
        <translation>现在取自 {heading}</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上次的</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>你选的</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看一眼</translation>
    </message>
    <message>
        <source>Several fields go by this heading; check the choice</source>
        <translation>这个表头可以对应几个字段，请看对不对</translation>
    </message>
    <message>
        <source>The first value does not look like this field</source>
        <translation>第一个值不像这个字段</translation>
    </message>
    <message>
        <source>Courier and number in one cell: “Courier and waybill” parts them</source>
        <translation>公司和单号在一个格子里：选「物流公司和运单号」会拆开</translation>
    </message>
    <message>
        <source>%n matched</source>
        <translation>%n 列已对上</translation>
    </message>
    <message>
        <source>%n to look at</source>
        <translation>%n 列请看一眼</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>{fields} is missing: choose its column</source>
        <translation>缺{fields}：请选它在哪一列</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>File column</source>
        <translation>文件里的列</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Known by its heading</source>
        <translation>按表头认出</translation>
    </message>
    <message>
        <source>As you chose for these headings</source>
        <translation>同样的表头上次这样选的</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>你选的</translation>
    </message>
    <message>
        <source>No field is chosen for this column</source>
        <translation>这一列没有选写到哪里</translation>
    </message>
    <message>
        <source>This heading stands twice; the first one counts</source>
        <translation>表头出现两次，以第一列为准</translation>
    </message>
    <message>
        <source>This cannot be imported</source>
        <translation>这个不能导入</translation>
    </message>
    <message>
        <source>Only .xlsx, .xls and .csv files are taken</source>
        <translation>只收 .xlsx、.xls、.csv 文件</translation>
    </message>
    <message>
        <source>Release to import %n file(s)</source>
        <translation>松开导入 %n 个文件</translation>
    </message>
    <message>
        <source>%n other file(s) left out: only .xlsx, .xls and .csv</source>
        <translation>另外 %n 个文件不收：只收 .xlsx、.xls、.csv</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xls *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>Save refused rows</source>
        <translation>错误行存成表格</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>{name}-refused.xlsx</source>
        <translation>{name}-错误行.xlsx</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Columns, changes and faults</source>
        <translation>对列、看差异和错误</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>换文件</translation>
    </message>
    <message>
        <source>File {place} of {total}</source>
        <translation>第 {place} 个，共 {total} 个</translation>
    </message>
    <message>
        <source>%n row(s)</source>
        <translation>%n 行</translation>
    </message>
    <message>
        <source>%n column(s)</source>
        <translation>%n 列</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>再看一遍</translation>
    </message>
    <message>
        <source>Its name may be another one; nothing was read or changed</source>
        <translation>文件名可以不同；这次没有读取，也没有改动</translation>
    </message>
    <message>
        <source>This very file was imported {when}</source>
        <translation>这个文件{when}已经导入过</translation>
    </message>
    <message>
        <source>{said} ({counts})</source>
        <translation>{said}（{counts}）</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>Columns and words</source>
        <translation>对应列和词</translation>
    </message>
    <message>
        <source>What was changed since then is listed below</source>
        <translation>之后变了的列在下面</translation>
    </message>
    <message>
        <source>There is nothing new in it</source>
        <translation>里面没有新内容</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>Read %n row(s) in {seconds} s</source>
        <translation>读完 %n 行，用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>Esc stops it; nothing is written then. Other pages stay usable</source>
        <translation>按 Esc 停止，不会写入任何数据；其他页面照常使用</translation>
    </message>
    <message>
        <source>Comparing with what is here</source>
        <translation>和已有数据比对</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Making it findable</source>
        <translation>建立搜索索引</translation>
    </message>
    <message>
        <source>The shop has changed meanwhile; this is the new look</source>
        <translation>这期间店铺数据有变化，这是重新比对的结果</translation>
    </message>
    <message>
        <source>The file itself has changed meanwhile; what was put right here is dropped</source>
        <translation>文件本身这期间有变化，这里的更正已作废</translation>
    </message>
    <message>
        <source>Saved %n refused row(s) to {path}</source>
        <translation>%n 个错误行已存到 {path}</translation>
    </message>
    <message>
        <source>You have left it out</source>
        <translation>已选择不导入</translation>
    </message>
    <message>
        <source>{column} put right: {value}</source>
        <translation>{column}已更正：{value}</translation>
    </message>
    <message>
        <source>{column}: {problem}</source>
        <translation>{column}：{problem}</translation>
    </message>
    <message>
        <source>{field} in line {line}</source>
        <translation>第 {line} 款{field}</translation>
    </message>
    <message>
        <source>{field} changed</source>
        <translation>{field}有变动</translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation>{field}：{old} → {new}</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Goods added: {title}</source>
        <translation>多了一款：{title}</translation>
    </message>
    <message>
        <source>Goods removed: {title}</source>
        <translation>少了一款：{title}</translation>
    </message>
    <message>
        <source>{sentence} (+{count})</source>
        <translation>{sentence} +{count}</translation>
    </message>
    <message>
        <source>Planning again</source>
        <translation>正在重新比对</translation>
    </message>
    <message>
        <source>%n cell(s) put right here; the file itself stays as it is</source>
        <translation>这里更正了 %n 格，文件本身不变</translation>
    </message>
    <message>
        <source>No row here has “{words}”</source>
        <translation>没有包含“{words}”的行</translation>
    </message>
    <message>
        <source>Clear the search, or look in all rows of the file</source>
        <translation>清除搜索，或在文件的全部行里找</translation>
    </message>
    <message>
        <source>There is no row of this kind in the file</source>
        <translation>文件里没有这类行</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件的数据行</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Let blank cells clear</source>
        <translation>让空白格清空已有值</translation>
    </message>
    <message>
        <source>Do not clear</source>
        <translation>不清空</translation>
    </message>
    <message>
        <source>Order number, buyer, goods</source>
        <translation>订单号、买家、商品</translation>
    </message>
    <message>
        <source>Offer ID, code, title</source>
        <translation>Offer ID、货号、标题</translation>
    </message>
    <message>
        <source>Login, company, phone</source>
        <translation>会员名、公司、电话</translation>
    </message>
    <message>
        <source>Order number, waybill</source>
        <translation>订单号、运单号</translation>
    </message>
    <message>
        <source>Day, product</source>
        <translation>日期、商品</translation>
    </message>
    <message>
        <source>Problems first</source>
        <translation>有问题的排前面</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>没变</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Double click or F2 to put it right</source>
        <translation>双击或按 F2 更正</translation>
    </message>
    <message>
        <source>Put right here; the file says “{value}”. Delete takes it back</source>
        <translation>在这里更正过，文件里是“{value}”，按 Delete 恢复</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Keep mine everywhere</source>
        <translation>全部保留我的</translation>
    </message>
    <message>
        <source>Take the file&apos;s everywhere</source>
        <translation>全部用文件的</translation>
    </message>
    <message>
        <source>Changed here and in the file: {kept} stay, {taken} are taken</source>
        <translation>这里和文件都改过：{kept} 处保留，{taken} 处用文件的</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件里</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>File&apos;s</source>
        <translation>文件的</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>用文件的</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客数</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>浏览量</translation>
    </message>
    <message>
        <source>Buyers who paid</source>
        <translation>支付买家数</translation>
    </message>
    <message>
        <source>Added to cart</source>
        <translation>加购人数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>MOQ</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Days to ship</source>
        <translation>供货天数</translation>
    </message>
    <message>
        <source>Cost (¥)</source>
        <translation>成本（元）</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>会员名</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Paid (¥)</source>
        <translation>实付（元）</translation>
    </message>
    <message>
        <source>Paying buyers</source>
        <translation>支付买家数</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Writing orders</source>
        <translation>正在写入订单</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{file}: {counts}</source>
        <translation>{file}：{counts}</translation>
    </message>
    <message>
        <source>%n new</source>
        <translation>新增 %n 张</translation>
    </message>
    <message>
        <source>%n changed</source>
        <translation>变更 %n 张</translation>
    </message>
    <message>
        <source>%n refused</source>
        <translation>错误 %n 张</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Blank cells clear what is here: {columns}</source>
        <translation>空白格会清空已有值：{columns}</translation>
    </message>
    <message>
        <source>A blank cell clears what is here</source>
        <translation>空白格清空已有值</translation>
    </message>
    <message>
        <source>own words</source>
        <translation>自己写的</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>改</translation>
    </message>
    <message>
        <source>Edit the way to: {sheet}</source>
        <translation>改怎么导出：{sheet}</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>叫什么</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>怎么走</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>带来什么</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The way, a line for each step</source>
        <translation>怎么走，一步一行</translation>
    </message>
    <message>
        <source>Back to the usual words</source>
        <translation>换回原来的</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>1688</source>
        <translation>1688</translation>
    </message>
    <message>
        <source>Taobao · Qianniu</source>
        <translation>淘宝 · 千牛</translation>
    </message>
    <message>
        <source>Pinduoduo</source>
        <translation>拼多多</translation>
    </message>
    <message>
        <source>One moment: the rows are being compared again</source>
        <translation>请稍等，正在重新比对</translation>
    </message>
    <message>
        <source>Skip file</source>
        <translation>跳过这个文件</translation>
    </message>
    <message>
        <source>Nothing of it can be written; every row says why</source>
        <translation>一行也写不进去，原因见每行说明</translation>
    </message>
    <message>
        <source>Paid {sum}: file and orders agree</source>
        <translation>实付合计 {sum}，表和订单一致</translation>
    </message>
    <message>
        <source>Paid: file {sum}, orders {stored}; the rest is refused or left out</source>
        <translation>实付：文件 {sum}，订单 {stored}，其余被拒或不导入</translation>
    </message>
    <message>
        <source>Paid: file {sum}, orders {stored}; the rest is refused</source>
        <translation>实付：文件 {sum}，订单 {stored}，差额在错误行</translation>
    </message>
    <message>
        <source>Paid: file {sum}, orders {stored}; the rest is left out</source>
        <translation>实付：文件 {sum}，订单 {stored}，其余不导入</translation>
    </message>
    <message>
        <source>Paid: file {sum}, orders {stored}; changed here, so kept</source>
        <translation>实付：文件 {sum}，订单 {stored}，本地改过的没动</translation>
    </message>
    <message>
        <source>A backup is made first; Ctrl+Z takes it all back</source>
        <translation>写入前自动备份，写完可按 Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>There is nothing in this file below its headings</source>
        <translation>文件的表头下面没有数据</translation>
    </message>
    <message>
        <source>Paid: file {sum}, orders {stored}, %n unreadable</source>
        <translation>实付款：文件 {sum}，订单 {stored}，%n 个金额读不出</translation>
    </message>
    <message>
        <source>{rows} in the file make {records}</source>
        <translation>文件 {rows}，合成 {records}</translation>
    </message>
    <message>
        <source>Nothing new: all that can be read is here already</source>
        <translation>没有新内容：能读的都已在库里</translation>
    </message>
    <message>
        <source>Nothing is left to write</source>
        <translation>没有要写入的了</translation>
    </message>
    <message>
        <source>Nothing new: all of it is here already</source>
        <translation>没有新内容：这些订单都已在库里</translation>
    </message>
    <message>
        <source>Write %n order(s)</source>
        <translation>写入 %n 张订单</translation>
    </message>
    <message>
        <source>Write customers and products</source>
        <translation>写入客户和商品</translation>
    </message>
    <message>
        <source>Code {code} · {time}</source>
        <translation>错误代码 {code} · {time}</translation>
    </message>
    <message>
        <source>This file cannot be imported; nothing was changed</source>
        <translation>这个文件不能导入，原有数据没有动</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>Go on with %n more file(s)</source>
        <translation>继续导后面 %n 个文件</translation>
    </message>
    <message>
        <source>Say what it is</source>
        <translation>选择是什么表</translation>
    </message>
    <message>
        <source>See how to export</source>
        <translation>看怎么导出</translation>
    </message>
    <message>
        <source>Names follow the platform · changes can be undone</source>
        <translation>名称以平台为准 · 改了可以撤销</translation>
    </message>
    <message>
        <source>Export on the platform, then drop the file into this window. Where its pages are called otherwise, write your own way.</source>
        <translation>在平台上导出，再把文件拖进这个窗口。平台改了叫法，就在这里改成自己的。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>names follow the platform</source>
        <translation>名称以平台为准</translation>
    </message>
    <message>
        <source>Copy what went wrong</source>
        <translation>复制错误信息</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司名</translation>
    </message>
    <message>
        <source>Buyer&apos;s login</source>
        <translation>买家会员名</translation>
    </message>
    <message>
        <source>Seller&apos;s company</source>
        <translation>卖家公司名</translation>
    </message>
    <message>
        <source>Seller&apos;s login</source>
        <translation>卖家会员名</translation>
    </message>
    <message>
        <source>Goods amount</source>
        <translation>货品金额</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>涨价或折扣</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>实付金额</translation>
    </message>
    <message>
        <source>Status in the sheet</source>
        <translation>表里的状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Shipper</source>
        <translation>发货方</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Product title</source>
        <translation>商品标题</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Offer ID</source>
        <translation>商品 ID</translation>
    </message>
    <message>
        <source>SKU ID</source>
        <translation>SKU ID</translation>
    </message>
    <message>
        <source>Material number</source>
        <translation>物料编号</translation>
    </message>
    <message>
        <source>Piece number</source>
        <translation>单品货号</translation>
    </message>
    <message>
        <source>Kinds of goods</source>
        <translation>货品种类</translation>
    </message>
    <message>
        <source>Buyer&apos;s message</source>
        <translation>买家留言</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>物流公司</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Courier and waybill</source>
        <translation>物流公司和运单号</translation>
    </message>
    <message>
        <source>Shipped at</source>
        <translation>发货时间</translation>
    </message>
    <message>
        <source>After-sale</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>发票抬头</translation>
    </message>
    <message>
        <source>Invoice tax number</source>
        <translation>发票税号</translation>
    </message>
    <message>
        <source>Invoice contact</source>
        <translation>发票地址电话</translation>
    </message>
    <message>
        <source>Invoice bank account</source>
        <translation>发票开户行</translation>
    </message>
    <message>
        <source>Invoice sent to</source>
        <translation>发票收取地址</translation>
    </message>
    <message>
        <source>Related number</source>
        <translation>关联编号</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理商</translation>
    </message>
    <message>
        <source>Agent&apos;s contact</source>
        <translation>代理商联系方式</translation>
    </message>
    <message>
        <source>Drop-shipped</source>
        <translation>代发</translation>
    </message>
    <message>
        <source>Drop-ship provider</source>
        <translation>代发服务商</translation>
    </message>
    <message>
        <source>Micro-shop order</source>
        <translation>微商订单号</translation>
    </message>
    <message>
        <source>Batch number</source>
        <translation>批次号</translation>
    </message>
    <message>
        <source>Downstream channel</source>
        <translation>下游渠道</translation>
    </message>
    <message>
        <source>Downstream order</source>
        <translation>下游订单号</translation>
    </message>
    <message>
        <source>Ordering company</source>
        <translation>下单公司</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>下单人</translation>
    </message>
    <message>
        <source>Password-free payment</source>
        <translation>免密支付</translation>
    </message>
    <message>
        <source>Minimum quantity</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>最低价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Customer&apos;s login</source>
        <translation>客户会员名</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Purchase amount</source>
        <translation>采购金额</translation>
    </message>
    <message>
        <source>Number of orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>首次采购</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近采购</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Row mark of the program</source>
        <translation>程序的行标记</translation>
    </message>
    <message>
        <source>Version mark of the program</source>
        <translation>程序的版本标记</translation>
    </message>
    <message>
        <source>Page views</source>
        <translation>浏览量</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>展现次数</translation>
    </message>
    <message>
        <source>Buyers who ordered</source>
        <translation>下单买家数</translation>
    </message>
    <message>
        <source>Pieces ordered</source>
        <translation>下单件数</translation>
    </message>
    <message>
        <source>Amount ordered</source>
        <translation>下单金额</translation>
    </message>
    <message>
        <source>Orders paid</source>
        <translation>支付订单数</translation>
    </message>
    <message>
        <source>Pieces paid</source>
        <translation>支付件数</translation>
    </message>
    <message>
        <source>Buyers with a cart</source>
        <translation>加购人数</translation>
    </message>
    <message>
        <source>Pieces in carts</source>
        <translation>加购件数</translation>
    </message>
    <message>
        <source>Buyers who marked it</source>
        <translation>收藏人数</translation>
    </message>
    <message>
        <source>New buyers</source>
        <translation>新买家数</translation>
    </message>
    <message>
        <source>Returning buyers</source>
        <translation>老买家数</translation>
    </message>
    <message>
        <source>Amount refunded</source>
        <translation>退款金额</translation>
    </message>
    <message>
        <source>Bounce rate</source>
        <translation>跳出率</translation>
    </message>
    <message>
        <source>Time on the page (s)</source>
        <translation>停留时长（秒）</translation>
    </message>
    <message>
        <source>Spent on ads</source>
        <translation>广告花费</translation>
    </message>
    <message>
        <source>Refund asked for</source>
        <translation>买家申请退款</translation>
    </message>
    <message>
        <source>Refund declined</source>
        <translation>已拒绝退款</translation>
    </message>
    <message>
        <source>Goods to come back</source>
        <translation>等买家退货</translation>
    </message>
    <message>
        <source>Goods coming back</source>
        <translation>退货在路上</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Refund closed</source>
        <translation>退款关闭</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>输入文字来找</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表里找</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不导</translation>
    </message>
    <message>
        <source>New in {folder}</source>
        <translation>刚出现在 {folder}</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>{names} and %n more</source>
        <translation>{names} 等，还有 %n 个</translation>
    </message>
    <message>
        <source>Import %n new sheet(s)</source>
        <translation>导入 %n 个新表格</translation>
    </message>
    <message>
        <source>Unknown words of the file</source>
        <translation>文件里不认识的词</translation>
    </message>
    <message>
        <source>Unknown words</source>
        <translation>不认识的词</translation>
    </message>
    <message>
        <source>Word in the file</source>
        <translation>文件里的词</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>意思是</translation>
    </message>
    <message>
        <source>Choose a status</source>
        <translation>选一个状态</translation>
    </message>
    <message>
        <source>Keep as written</source>
        <translation>照原样写</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>照原样</translation>
    </message>
    <message>
        <source>Not chosen: refused</source>
        <translation>不选：不写入</translation>
    </message>
    <message>
        <source>%n to choose; remembered for later sheets</source>
        <translation>%n 个请选；选好会记住，以后的表也用</translation>
    </message>
    <message>
        <source>Remembered for later sheets</source>
        <translation>选好会记住，以后的表也用</translation>
    </message>
    <message>
        <source>Something else?</source>
        <translation>不是这种表？</translation>
    </message>
    <message>
        <source>Say what kind of sheet this is</source>
        <translation>选这是什么表</translation>
    </message>
    <message>
        <source>My sales</source>
        <translation>我卖出的</translation>
    </message>
    <message>
        <source>My purchases</source>
        <translation>我买进的</translation>
    </message>
    <message>
        <source>%n day(s) missing: {days}</source>
        <translation>缺 %n 天：{days}</translation>
    </message>
    <message>
        <source>All of it was bought by {buyer}</source>
        <translation>全部是 {buyer} 买的</translation>
    </message>
    <message>
        <source>Is this your shop&apos;s sales or your own purchases?</source>
        <translation>这是店里卖出的，还是自己买进的？</translation>
    </message>
    <message>
        <source>%n to add</source>
        <translation>新增 %n</translation>
    </message>
    <message>
        <source>%n here already</source>
        <translation>已有 %n</translation>
    </message>
    <message>
        <source>{new}, {known}</source>
        <translation>{new}，{known}</translation>
    </message>
    <message>
        <source>nothing of this kind here yet</source>
        <translation>店里还没有这种数据</translation>
    </message>
    <message>
        <source>here so far: {days}</source>
        <translation>店里已有 {days}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>{column} in row {row}</source>
        <translation>第 {row} 行 {column}</translation>
    </message>
    <message>
        <source>Put right: {column}</source>
        <translation>更正：{column}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>As in the file: {column} “{value}”</source>
        <translation>恢复成文件里的：{column}“{value}”</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>Import waybills</source>
        <translation>导入运单</translation>
    </message>
    <message>
        <source>Import shop traffic</source>
        <translation>导入店铺流量</translation>
    </message>
    <message>
        <source>Import product traffic</source>
        <translation>导入商品流量</translation>
    </message>
    <message>
        <source>Write %n product(s)</source>
        <translation>写入 %n 个商品</translation>
    </message>
    <message>
        <source>Write %n customer(s)</source>
        <translation>写入 %n 个客户</translation>
    </message>
    <message>
        <source>Write %n waybill(s)</source>
        <translation>写入 %n 个运单</translation>
    </message>
    <message>
        <source>Write %n day(s)</source>
        <translation>写入 %n 天</translation>
    </message>
    <message>
        <source>Write %n row(s)</source>
        <translation>写入 %n 行</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>%n 张订单</translation>
    </message>
    <message>
        <source>%n product(s)</source>
        <translation>%n 个商品</translation>
    </message>
    <message>
        <source>%n customer(s)</source>
        <translation>%n 个客户</translation>
    </message>
    <message>
        <source>%n waybill(s)</source>
        <translation>%n 个运单</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation>%n 天</translation>
    </message>
    <message>
        <source>%n day(s) of products</source>
        <translation>%n 行商品数据</translation>
    </message>
    <message>
        <source>Writing products</source>
        <translation>写入商品</translation>
    </message>
    <message>
        <source>Writing customers</source>
        <translation>写入客户</translation>
    </message>
    <message>
        <source>Writing waybills</source>
        <translation>写入运单</translation>
    </message>
    <message>
        <source>Writing days</source>
        <translation>写入每天数据</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Excel sheet (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel 表格 (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>当前列表</translation>
    </message>
    <message>
        <source>Platform order sheet (49 columns)</source>
        <translation>平台订单表（49 列）</translation>
    </message>
    <message>
        <source>Batch-ship sheet</source>
        <translation>批量发货表</translation>
    </message>
    <message>
        <source>Goods, line by line</source>
        <translation>货品明细，一行一件</translation>
    </message>
    <message>
        <source>Courier&apos;s print sheet</source>
        <translation>快递打单表</translation>
    </message>
    <message>
        <source>Courier&apos;s print sheet: {courier}</source>
        <translation>快递打单表：{courier}</translation>
    </message>
    <message>
        <source>Products sheet to edit</source>
        <translation>商品表，可改后导回</translation>
    </message>
    <message>
        <source>Listing facts to publish</source>
        <translation>上架资料表</translation>
    </message>
    <message>
        <source>Customers sheet to edit</source>
        <translation>客户表，可改后导回</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Exporting to {file}</source>
        <translation>正在导出 {file}</translation>
    </message>
    <message>
        <source>%n row(s) exported to {file}</source>
        <translation>%n 行已导出到 {file}</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>%n file(s) saved: {file}</source>
        <translation>存了 %n 个文件：{file}</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>已复制到剪贴板</translation>
    </message>
    <message>
        <source>%n row(s) are too many to copy. Export them.</source>
        <translation>%n 行太多，复制不了，请用导出。</translation>
    </message>
    <message>
        <source>Fill down: tick two rows or more and click on one of {columns}</source>
        <translation>向下填充：先勾上两行以上，再点一下这些列里的格子：{columns}</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Conversion below the industry</source>
        <translation>转化率低于行业基准</translation>
    </message>
    <message>
        <source>More visitors, no better conversion</source>
        <translation>访客涨了，转化率没涨</translation>
    </message>
    <message>
        <source>Ad spend on days without an order</source>
        <translation>有推广花费却没有订单</translation>
    </message>
    <message>
        <source>An order costs more ad spend</source>
        <translation>每单推广成本上升</translation>
    </message>
    <message>
        <source>One region brings very much</source>
        <translation>单一地区占比过高</translation>
    </message>
    <message>
        <source>Traffic not imported</source>
        <translation>流量数据未导入</translation>
    </message>
    <message>
        <source>Viewed, never ordered</source>
        <translation>有浏览没下单</translation>
    </message>
    <message>
        <source>Many views, low conversion</source>
        <translation>高浏览低转化</translation>
    </message>
    <message>
        <source>Few views, low conversion</source>
        <translation>低浏览低转化（淘汰候选）</translation>
    </message>
    <message>
        <source>In the cart, never ordered</source>
        <translation>有加购没下单</translation>
    </message>
    <message>
        <source>Product without price tiers</source>
        <translation>商品缺阶梯价</translation>
    </message>
    <message>
        <source>Product with too few pictures</source>
        <translation>商品图片不足</translation>
    </message>
    <message>
        <source>Main image out of date</source>
        <translation>主图信息过期</translation>
    </message>
    <message>
        <source>Product without a minimum quantity</source>
        <translation>商品缺起订量</translation>
    </message>
    <message>
        <source>Forbidden word in the title</source>
        <translation>标题含违禁词</translation>
    </message>
    <message>
        <source>Kind does not fit the product</source>
        <translation>商品类型不符</translation>
    </message>
    <message>
        <source>Made to order on the default days to ship</source>
        <translation>定制商品仍用默认发货时限</translation>
    </message>
    <message>
        <source>Days to ship out of range</source>
        <translation>发货时限超出范围</translation>
    </message>
    <message>
        <source>Lead time over the days to ship</source>
        <translation>供货周期超过发货时限</translation>
    </message>
    <message>
        <source>Sold below cost</source>
        <translation>售价低于成本</translation>
    </message>
    <message>
        <source>Nearly all buyers are new</source>
        <translation>新客户占比过高</translation>
    </message>
    <message>
        <source>Repurchase is falling</source>
        <translation>复购率下降</translation>
    </message>
    <message>
        <source>Average spend is falling</source>
        <translation>客单价下降</translation>
    </message>
    <message>
        <source>Old customers buy less often</source>
        <translation>老客户采购频次下降</translation>
    </message>
    <message>
        <source>Customers out of their rhythm</source>
        <translation>客户采购节奏中断</translation>
    </message>
    <message>
        <source>Key customers lapsed</source>
        <translation>大客户流失</translation>
    </message>
    <message>
        <source>Very much hangs on one customer</source>
        <translation>过于依赖单一客户</translation>
    </message>
    <message>
        <source>Too many late shipments</source>
        <translation>延迟发货过多</translation>
    </message>
    <message>
        <source>Waybills missing again</source>
        <translation>屡次缺运单号</translation>
    </message>
    <message>
        <source>Violation near its limit (hours left)</source>
        <translation>违规处理即将超时（剩余小时）</translation>
    </message>
    <message>
        <source>Coupon open to everybody</source>
        <translation>优惠券未分层</translation>
    </message>
    <message>
        <source>Coupon takes the whole margin</source>
        <translation>优惠券吃掉全部利润</translation>
    </message>
    <message>
        <source>Quotes without an answer (days)</source>
        <translation>报价单无回复（天）</translation>
    </message>
    <message>
        <source>Made to order without a quote</source>
        <translation>定制订单没有报价单</translation>
    </message>
    <message>
        <source>High refund rate</source>
        <translation>退款率过高</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>days looked at</source>
        <translation>统计天数</translation>
    </message>
    <message>
        <source>visitors at least</source>
        <translation>最少访客数</translation>
    </message>
    <message>
        <source>conversion grown by less than</source>
        <translation>转化率涨幅低于</translation>
    </message>
    <message>
        <source>orders at least</source>
        <translation>最少订单数</translation>
    </message>
    <message>
        <source>buyers at least</source>
        <translation>最少买家数</translation>
    </message>
    <message>
        <source>goods with known cost at least</source>
        <translation>已知成本占比下限</translation>
    </message>
    <message>
        <source>days of traffic at least</source>
        <translation>最少流量天数</translation>
    </message>
    <message>
        <source>{finding}: {limit}</source>
        <translation>{finding}：{limit}</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{m} min late</source>
        <translation>逾期 {m} 分</translation>
    </message>
    <message>
        <source>{h} h late</source>
        <translation>逾期 {h} 小时</translation>
    </message>
    <message>
        <source>{d} d late</source>
        <translation>逾期 {d} 天</translation>
    </message>
    <message>
        <source>{m} min left</source>
        <translation>剩 {m} 分</translation>
    </message>
    <message>
        <source>{h} h {m} min left</source>
        <translation>剩 {h} 小时 {m} 分</translation>
    </message>
    <message>
        <source>{h} h left</source>
        <translation>剩 {h} 小时</translation>
    </message>
    <message>
        <source>{d} d {h} h left</source>
        <translation>剩 {d} 天 {h} 小时</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>No key does that</source>
        <translation>没有这样的快捷键</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>在帮助里找</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>The help says nothing about “{text}”</source>
        <translation>帮助里没有“{text}”</translation>
    </message>
    <message>
        <source>Found in the help</source>
        <translation>在帮助里找到</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>{act}: {what}</source>
        <translation>{act}：{what}</translation>
    </message>
    <message>
        <source>%n step(s)</source>
        <translation>%n 步</translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>只撤这一步</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Undo up to here (%n step(s))</source>
        <translation>撤到这里（%n 步）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>哪一项</translation>
    </message>
    <message>
        <source>Before → now</source>
        <translation>之前 → 现在</translation>
    </message>
    <message>
        <source>If undone</source>
        <translation>撤的话</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>edited since</source>
        <translation>后来改过</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>能还原</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation>不能撤</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>能撤</translation>
    </message>
    <message>
        <source>New rows stand in their lists; there is no value before to compare with.</source>
        <translation>都是新增的行，之前没有值可比，去各自的列表里看。</translation>
    </message>
    <message>
        <source>Nothing of this can be shown field by field.</source>
        <translation>这一步没有可以逐项看的改动。</translation>
    </message>
    <message>
        <source>%n change(s)</source>
        <translation>%n 处改动</translation>
    </message>
    <message>
        <source>the first {count} shown</source>
        <translation>只列前 {count} 处</translation>
    </message>
    <message>
        <source>%n later step(s)</source>
        <translation>之后还有 %n 步</translation>
    </message>
    <message>
        <source>%n row(s) edited since would stay</source>
        <translation>%n 行后来改过，会留着</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status in the sheet</source>
        <translation>表里的状态</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>物流公司</translation>
    </message>
    <message>
        <source>Courier in the sheet</source>
        <translation>表里的物流公司</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>箱数</translation>
    </message>
    <message>
        <source>Shipped at</source>
        <translation>发货时间</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Facts as of</source>
        <translation>资料日期</translation>
    </message>
    <message>
        <source>No logistics needed</source>
        <translation>不需要物流</translation>
    </message>
    <message>
        <source>Days to ship</source>
        <translation>发货天数</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗子</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货品总价</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>涨价或折扣</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>实付款</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Tier price</source>
        <translation>阶梯价</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>原价</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Days to deliver</source>
        <translation>交货天数</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Buyer&apos;s message</source>
        <translation>买家留言</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Buyer&apos;s login</source>
        <translation>买家会员名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Offer ID</source>
        <translation>Offer ID</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Type confirmed</source>
        <translation>类型已确认</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>In this stage since</source>
        <translation>进入本阶段</translation>
    </message>
    <message>
        <source>Settled at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Where the goods are</source>
        <translation>货物状态</translation>
    </message>
    <message>
        <source>Picked at</source>
        <translation>拣货时间</translation>
    </message>
    <message>
        <source>Slip printed at</source>
        <translation>打单时间</translation>
    </message>
    <message>
        <source>What the slip says</source>
        <translation>单据内容</translation>
    </message>
    <message>
        <source>Invoiced at</source>
        <translation>开票时间</translation>
    </message>
    <message>
        <source>SKU ID</source>
        <translation>SKU ID</translation>
    </message>
    <message>
        <source>Batch unit</source>
        <translation>批量单位</translation>
    </message>
    <message>
        <source>Pieces in a batch</source>
        <translation>每批件数</translation>
    </message>
    <message>
        <source>Mixed batches</source>
        <translation>混批</translation>
    </message>
    <message>
        <source>Pieces a day</source>
        <translation>每天产能</translation>
    </message>
    <message>
        <source>Weight (g)</source>
        <translation>重量（克）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Texts of the listing</source>
        <translation>商品文案</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation>状态起始时间</translation>
    </message>
    <message>
        <source>Answer expected</source>
        <translation>预计答复</translation>
    </message>
    <message>
        <source>Why rejected</source>
        <translation>驳回原因</translation>
    </message>
    <message>
        <source>From pieces</source>
        <translation>起始件数</translation>
    </message>
    <message>
        <source>Item no.</source>
        <translation>单品货号</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>A good review</source>
        <translation>好评</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Courier of the return</source>
        <translation>退货物流</translation>
    </message>
    <message>
        <source>Waybill of the return</source>
        <translation>退货运单号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期到</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>减</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Given out at</source>
        <translation>发券时间</translation>
    </message>
    <message>
        <source>Used at</source>
        <translation>使用时间</translation>
    </message>
    <message>
        <source>Tier by hand</source>
        <translation>手动层级</translation>
    </message>
    <message>
        <source>Reason of the tier</source>
        <translation>手动原因</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>不提醒到</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Date of the quote</source>
        <translation>报价日期</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>查看了什么</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>Number when checked</source>
        <translation>复查时的数值</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Kinds of goods</source>
        <translation>货品种类</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客数</translation>
    </message>
    <message>
        <source>Page views</source>
        <translation>浏览量</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>展现次数</translation>
    </message>
    <message>
        <source>Buyers who favoured</source>
        <translation>收藏人数</translation>
    </message>
    <message>
        <source>Add-to-cart buyers</source>
        <translation>加购人数</translation>
    </message>
    <message>
        <source>Pieces put into carts</source>
        <translation>加购件数</translation>
    </message>
    <message>
        <source>Ordering buyers</source>
        <translation>下单买家数</translation>
    </message>
    <message>
        <source>Pieces ordered</source>
        <translation>下单件数</translation>
    </message>
    <message>
        <source>Amount ordered</source>
        <translation>下单金额</translation>
    </message>
    <message>
        <source>Paying buyers</source>
        <translation>支付买家数</translation>
    </message>
    <message>
        <source>Paid orders</source>
        <translation>支付订单数</translation>
    </message>
    <message>
        <source>Pieces paid</source>
        <translation>支付件数</translation>
    </message>
    <message>
        <source>New paying buyers</source>
        <translation>支付新买家数</translation>
    </message>
    <message>
        <source>Returning paying buyers</source>
        <translation>支付老买家数</translation>
    </message>
    <message>
        <source>Amount refunded</source>
        <translation>退款金额</translation>
    </message>
    <message>
        <source>Bounce rate</source>
        <translation>跳出率</translation>
    </message>
    <message>
        <source>Average stay (s)</source>
        <translation>平均停留时长（秒）</translation>
    </message>
    <message>
        <source>Ad spend</source>
        <translation>广告花费</translation>
    </message>
    <message>
        <source>Ad spend spread evenly</source>
        <translation>广告花费按天均摊</translation>
    </message>
    <message>
        <source>changed afterwards</source>
        <translation>后来又改过</translation>
    </message>
    <message>
        <source>is gone by now</source>
        <translation>已经没有了</translation>
    </message>
    <message>
        <source>stands there again</source>
        <translation>已经又有了</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>waits for the seller</source>
        <translation>等卖家处理</translation>
    </message>
    <message>
        <source>buyer changes it</source>
        <translation>买家修改中</translation>
    </message>
    <message>
        <source>buyer sends back</source>
        <translation>等买家退货</translation>
    </message>
    <message>
        <source>seller receives</source>
        <translation>等卖家收货</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>refund only</source>
        <translation>仅退款</translation>
    </message>
    <message>
        <source>return and refund</source>
        <translation>退货退款</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>send again</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Today {day} {weekday}</source>
        <translation>今天 {day} {weekday}</translation>
    </message>
    <message>
        <source>Yesterday {day} {weekday}</source>
        <translation>昨天 {day} {weekday}</translation>
    </message>
    <message>
        <source>{day} {weekday}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>%n more kind(s)</source>
        <translation>另有 %n 种</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>detail page of {when}</source>
        <translation>{when} 出的详情页</translation>
    </message>
    <message>
        <source>detail page planned</source>
        <translation>详情页已编排</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>%n 张订单</translation>
    </message>
    <message>
        <source>%n line(s) of goods</source>
        <translation>%n 行货品</translation>
    </message>
    <message>
        <source>%n parcel(s)</source>
        <translation>%n 个运单</translation>
    </message>
    <message>
        <source>%n line(s) of goods in parcels</source>
        <translation>包裹里 %n 行货</translation>
    </message>
    <message>
        <source>%n courier rule(s)</source>
        <translation>%n 条地区物流</translation>
    </message>
    <message>
        <source>%n after-sales case(s)</source>
        <translation>%n 个售后</translation>
    </message>
    <message>
        <source>%n line(s) of goods in cases</source>
        <translation>%n 行售后货品</translation>
    </message>
    <message>
        <source>%n case step(s)</source>
        <translation>%n 个售后步骤</translation>
    </message>
    <message>
        <source>%n file(s)</source>
        <translation>%n 个文件</translation>
    </message>
    <message>
        <source>%n customer(s)</source>
        <translation>%n 个客户</translation>
    </message>
    <message>
        <source>%n product(s)</source>
        <translation>%n 个商品</translation>
    </message>
    <message>
        <source>%n variant(s)</source>
        <translation>%n 个规格</translation>
    </message>
    <message>
        <source>%n price tier(s)</source>
        <translation>%n 档阶梯价</translation>
    </message>
    <message>
        <source>%n image(s)</source>
        <translation>%n 张图片</translation>
    </message>
    <message>
        <source>%n price(s) of others</source>
        <translation>%n 条同行价</translation>
    </message>
    <message>
        <source>%n review(s) noted</source>
        <translation>%n 条评价摘记</translation>
    </message>
    <message>
        <source>%n bulk order(s) to show</source>
        <translation>%n 个案例</translation>
    </message>
    <message>
        <source>%n violation(s)</source>
        <translation>%n 条违规</translation>
    </message>
    <message>
        <source>%n quote(s)</source>
        <translation>%n 张报价单</translation>
    </message>
    <message>
        <source>%n line(s) of quotes</source>
        <translation>%n 行报价</translation>
    </message>
    <message>
        <source>%n coupon(s)</source>
        <translation>%n 张券</translation>
    </message>
    <message>
        <source>%n coupon(s) given out</source>
        <translation>%n 次发券</translation>
    </message>
    <message>
        <source>%n contact(s)</source>
        <translation>%n 条跟进</translation>
    </message>
    <message>
        <source>%n tag(s)</source>
        <translation>%n 个标签</translation>
    </message>
    <message>
        <source>%n template(s)</source>
        <translation>%n 个模板</translation>
    </message>
    <message>
        <source>%n setting(s)</source>
        <translation>%n 项设置</translation>
    </message>
    <message>
        <source>%n day(s) of traffic</source>
        <translation>%n 天流量</translation>
    </message>
    <message>
        <source>%n finding(s)</source>
        <translation>%n 条诊断</translation>
    </message>
    <message>
        <source>%n look(s) at personal data</source>
        <translation>查看个人信息 %n 次</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What undoing did</source>
        <translation>撤销的结果</translation>
    </message>
    <message>
        <source>changed afterwards, so left as they are</source>
        <translation>后来又改过，不覆盖</translation>
    </message>
    <message>
        <source>look at them yourself</source>
        <translation>要手动看一眼</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>行还原了</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>行留着没动</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>行没成功</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Show older steps</source>
        <translation>看更早的</translation>
    </message>
    <message>
        <source>%n step(s) in all</source>
        <translation>共 %n 步</translation>
    </message>
    <message>
        <source>What doing it again did</source>
        <translation>重做的结果</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>还没有操作</translation>
    </message>
    <message>
        <source>Every import and every change will stand here and can be undone</source>
        <translation>每次导入、每次修改都会记在这里，都能撤</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Now {time}</source>
        <translation>现在 {time}</translation>
    </message>
    <message>
        <source>{number} · {buyer} · {left}</source>
        <translation>{number} · {buyer} · {left}</translation>
    </message>
    <message>
        <source>and %n more order(s)</source>
        <translation>还有 %n 单</translation>
    </message>
    <message>
        <source>{lane}: {orders}</source>
        <translation>{lane}：{orders}</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>%n 单</translation>
    </message>
    <message>
        <source>What falls due when. {lanes}</source>
        <translation>什么时候到期。{lanes}</translation>
    </message>
    <message>
        <source>Paid today (yuan)</source>
        <translation>今日成交额（元）</translation>
    </message>
    <message>
        <source>Amount paid less refunds, of orders paid today and not closed</source>
        <translation>今天付款、没有关闭的订单，实付款减退款</translation>
    </message>
    <message>
        <source>Orders to ship</source>
        <translation>待发货订单</translation>
    </message>
    <message>
        <source>Paid and not shipped; those with a refund asked for are left out</source>
        <translation>已付款没发货；退款中的不算</translation>
    </message>
    <message>
        <source>Per buyer, 30 days</source>
        <translation>近 30 天客单价（元）</translation>
    </message>
    <message>
        <source>Paid amount of 30 days ÷ buyers who paid</source>
        <translation>近 30 天成交额 ÷ 付款买家</translation>
    </message>
    <message>
        <source>Bought again, 30 days</source>
        <translation>近 30 天复购率</translation>
    </message>
    <message>
        <source>Buyers with two or more paid orders in 30 days ÷ buyers who paid</source>
        <translation>近 30 天付款两单以上的买家 ÷ 付款买家</translation>
    </message>
    <message>
        <source>Shipped in time, 30 days</source>
        <translation>近 30 天准时发货率</translation>
    </message>
    <message>
        <source>Orders shipped by their ship-by date ÷ orders whose outcome is known. The time of shipping is known for what was shipped here.</source>
        <translation>按期发出的订单 ÷ 知道结果的订单。在这里发的货才知道发货时间。</translation>
    </message>
    <message>
        <source>Refunded, 30 days</source>
        <translation>近 30 天退款率</translation>
    </message>
    <message>
        <source>Refunded amount ÷ amount paid, of orders paid in 30 days</source>
        <translation>近 30 天付款订单里，退款金额 ÷ 实付款</translation>
    </message>
    <message>
        <source>%n to ship today</source>
        <translation>今天要发 %n</translation>
    </message>
    <message>
        <source>%n buyer(s)</source>
        <translation>%n 个买家</translation>
    </message>
    <message>
        <source>{late} of {known} late</source>
        <translation>{known} 张里 {late} 张晚了</translation>
    </message>
    <message>
        <source>no ship times known</source>
        <translation>还没有发货时间</translation>
    </message>
    <message>
        <source>yesterday {amount}</source>
        <translation>昨天 {amount}</translation>
    </message>
    <message>
        <source>pt vs. 30 days before</source>
        <translation>较前 30 天</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>较前期</translation>
    </message>
    <message>
        <source>Bring your shop&apos;s sheets in first</source>
        <translation>先把店里的表格拿进来</translation>
    </message>
    <message>
        <source>The order sheets that the 1688 backend exports. They are read on this computer and sent nowhere.</source>
        <translation>1688 后台导出的订单表就可以。文件只在这台电脑上读，不会上传。</translation>
    </message>
    <message>
        <source>Put away; the help (F1) brings it back</source>
        <translation>收起；在帮助（F1）里可以找回</translation>
    </message>
    <message>
        <source>The first day in six steps</source>
        <translation>第一天六步</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>已完成 {done} / {count}</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Name the shop</source>
        <translation>填店铺名</translation>
    </message>
    <message>
        <source>Enter the name</source>
        <translation>去填写</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Choose the sheets</source>
        <translation>选表格</translation>
    </message>
    <message>
        <source>Confirm kinds</source>
        <translation>确认商品类型</translation>
    </message>
    <message>
        <source>See the products</source>
        <translation>看这些商品</translation>
    </message>
    <message>
        <source>Days to ship</source>
        <translation>设发货天数</translation>
    </message>
    <message>
        <source>Set the days</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>Import traffic</source>
        <translation>导入流量</translation>
    </message>
    <message>
        <source>See how to export</source>
        <translation>看怎么导出</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>做一次备份</translation>
    </message>
    <message>
        <source>To the backups</source>
        <translation>去备份</translation>
    </message>
    <message>
        <source>%n product(s) not confirmed</source>
        <translation>%n 个商品没确认</translation>
    </message>
    <message>
        <source>Stands on quotes and slips</source>
        <translation>印在报价单和装箱单上</translation>
    </message>
    <message>
        <source>Brings customers and products</source>
        <translation>客户和商品会自动建好</translation>
    </message>
    <message>
        <source>Stock, custom or processing</source>
        <translation>现货、定制还是加工</translation>
    </message>
    <message>
        <source>Stock 3–7 days, custom 10–30</source>
        <translation>现货 3–7 天，定制 10–30 天</translation>
    </message>
    <message>
        <source>For conversion and diagnosis</source>
        <translation>转化率和诊断要用</translation>
    </message>
    <message>
        <source>For the day the disk breaks</source>
        <translation>防硬盘出问题</translation>
    </message>
    <message>
        <source>Try the demo shop</source>
        <translation>用样例店铺试试</translation>
    </message>
    <message>
        <source>Empty shop</source>
        <translation>先看空店铺</translation>
    </message>
    <message>
        <source>How to export</source>
        <translation>看怎么导出</translation>
    </message>
    <message>
        <source>Drop the files here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>xlsx, xls or csv, several at once</source>
        <translation>xlsx、xls、csv，一次可以放多个</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Ship-by dates, missing waybill numbers, what was paid</source>
        <translation>算发货期限、补运单号、看成交额都靠它</translation>
    </message>
    <message>
        <source>this first</source>
        <translation>先导这个</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Made from the orders: tiers, rhythm, who has fallen silent</source>
        <translation>会从订单里自动建：分层、采购间隔、谁沉默了</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Made from the orders: what sells and what it brings</source>
        <translation>会从订单里自动建：卖了多少、收了多少</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>Ship it</source>
        <translation>填运单号</translation>
    </message>
    <message>
        <source>Add number</source>
        <translation>补运单号</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Ship by {when}</source>
        <translation>{when} 前发货</translation>
    </message>
    <message>
        <source>Number due by {when}</source>
        <translation>{when} 前补运单号</translation>
    </message>
    <message>
        <source>Answer by {when}</source>
        <translation>{when} 前处理</translation>
    </message>
    <message>
        <source>Handle by {when}</source>
        <translation>{when} 前处理</translation>
    </message>
    <message>
        <source>What</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>The whole shop</source>
        <translation>整个店铺</translation>
    </message>
    <message>
        <source>{count} pcs</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>{ships} to ship: {late} late, {due} due today</source>
        <translation>{ships} 张待发货，其中 {late} 张逾期，{due} 张今天到期</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>时限雷达</translation>
    </message>
    <message>
        <source>See its orders</source>
        <translation>看这些订单</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>要做的事</translation>
    </message>
    <message>
        <source>All that is due today is done</source>
        <translation>今天到期的都处理完了</translation>
    </message>
    <message>
        <source>Next: {when}, {buyer}</source>
        <translation>下一个：{when}，{buyer}</translation>
    </message>
    <message>
        <source>%n customer(s) could be asked after</source>
        <translation>还有 %n 个老客户可以跟进</translation>
    </message>
    <message>
        <source>{title}: %n order(s) due before they can be made</source>
        <translation>{title}：%n 张到期前做不出来</translation>
    </message>
    <message>
        <source>{count} pieces open, {daily} a day: all done {when} at best</source>
        <translation>待发 {count} 件，日产 {daily} 件：最快 {when} 全部做完</translation>
    </message>
    <message>
        <source>%n more product(s) like it</source>
        <translation>还有 %n 个商品也这样</translation>
    </message>
    <message>
        <source>%n live product(s): set the days to ship</source>
        <translation>%n 个已上架商品没设发货时限，去设置</translation>
    </message>
    <message>
        <source>See all to ship</source>
        <translation>看待发货</translation>
    </message>
    <message>
        <source>See silent customers</source>
        <translation>去跟进老客户</translation>
    </message>
    <message>
        <source>to ship today</source>
        <translation>今天要发</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>without waybill</source>
        <translation>缺运单号</translation>
    </message>
    <message>
        <source>held by refund</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>cases to answer</source>
        <translation>售后待回</translation>
    </message>
    <message>
        <source>violations</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>%n to do</source>
        <translation>还有 %n 件要处理</translation>
    </message>
    <message>
        <source>the next: {left}</source>
        <translation>最早的{left}</translation>
    </message>
    <message>
        <source>within {hours} h</source>
        <translation>{hours} 小时内</translation>
    </message>
    <message>
        <source>do not ship</source>
        <translation>先别发货</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>等你处理</translation>
    </message>
    <message>
        <source>handle in 24 h</source>
        <translation>24 小时内处理</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>longer than usual</source>
        <translation>比平时久</translation>
    </message>
    <message>
        <source>within %n day(s)</source>
        <translation>%n 天内</translation>
    </message>
    <message>
        <source>%n overdue</source>
        <translation>%n 张已逾期</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>售后待回</translation>
    </message>
    <message>
        <source>Handle by</source>
        <translation>违规处理</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>没有了</translation>
    </message>
    <message>
        <source>silent buyers</source>
        <translation>沉默老客</translation>
    </message>
    <message>
        <source>coupons to end</source>
        <translation>券快到期</translation>
    </message>
    <message>
        <source>%n past {hours} h</source>
        <translation>%n 张已超 {hours} 小时</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>发货到期</translation>
    </message>
    <message>
        <source>Waybill by</source>
        <translation>缺运单号</translation>
    </message>
    <message>
        <source>Silent customers</source>
        <translation>沉默的老客户</translation>
    </message>
    <message>
        <source>No good customer is silent</source>
        <translation>老客户都正常下单</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Data freshness</source>
        <translation>数据新鲜度</translation>
    </message>
    <message>
        <source>Paid by day</source>
        <translation>每天成交额</translation>
    </message>
    <message>
        <source>{amount} in %n day(s)</source>
        <translation>%n 天共 {amount}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count} 个</translation>
    </message>
    <message>
        <source>%n quote(s) about to end</source>
        <translation>%n 张报价单快到期</translation>
    </message>
    <message>
        <source>Regulars to ask after</source>
        <translation>该跟进的老客户</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>今天值得看的</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>看诊断</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Paid by day (yuan)</source>
        <translation>每天成交额（元）</translation>
    </message>
    <message>
        <source>{day}: {amount}, %n order(s)</source>
        <translation>{day}：{amount}，%n 张</translation>
    </message>
    <message>
        <source>every %n day(s)</source>
        <translation>平均 %n 天一单</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation>%n 天没下单</translation>
    </message>
    <message>
        <source>{name}: %n day(s) without an order</source>
        <translation>{name}：%n 天没下单</translation>
    </message>
    <message>
        <source>demo data</source>
        <translation>样例数据</translation>
    </message>
    <message>
        <source>not from a sheet</source>
        <translation>不是导入的</translation>
    </message>
    <message>
        <source>%n row(s)</source>
        <translation>%n 行</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>from the shop&apos;s daily traffic sheet</source>
        <translation>要导入店铺每日流量表</translation>
    </message>
    <message>
        <source>%n day(s) missing</source>
        <translation>缺 %n 天</translation>
    </message>
    <message>
        <source>every day up to yesterday</source>
        <translation>到昨天都齐了</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day}</translation>
    </message>
    <message>
        <source>How to export the order sheet</source>
        <translation>怎么导出订单表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open the 1688 seller workbench and go to the list of sold goods</source>
        <translation>打开 1688 卖家工作台，进入已卖出的货品</translation>
    </message>
    <message>
        <source>Choose the time and the status; for the first time, as far as it goes</source>
        <translation>选好时间和订单状态，第一次尽量选长一点</translation>
    </message>
    <message>
        <source>Press the button that exports orders in bulk, with all columns</source>
        <translation>点批量导出订单，列全部勾上</translation>
    </message>
    <message>
        <source>Download the sheet when it is ready and drop it into this window</source>
        <translation>表生成后下载，拖到这个窗口里</translation>
    </message>
    <message>
        <source>Names of pages and buttons may differ; the platform&apos;s own count</source>
        <translation>页面和按钮的名称以平台为准</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Do not restore it</source>
        <translation>不恢复了</translation>
    </message>
    <message>
        <source>{groups} groups of {letters}</source>
        <translation>{groups} 组，每组 {letters} 位</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Back to the password</source>
        <translation>返回输密码</translation>
    </message>
    <message>
        <source>A new password is set right afterwards.</source>
        <translation>打开后接着设新密码。</translation>
    </message>
    <message>
        <source>The shop is being encrypted</source>
        <translation>正在加密店铺数据</translation>
    </message>
    <message>
        <source>The password is being taken off</source>
        <translation>正在去掉密码</translation>
    </message>
    <message>
        <source>What stands now stays until the new file is whole and checked.</source>
        <translation>新文件写完并核对好之前，现在的数据不动。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写…</translation>
    </message>
    <message>
        <source>Writing the shop, MB</source>
        <translation>正在写店铺数据（MB）</translation>
    </message>
    <message>
        <source>Checking what was written</source>
        <translation>正在核对写好的文件</translation>
    </message>
    <message>
        <source>Writing the backups</source>
        <translation>正在写备份</translation>
    </message>
    <message>
        <source>That is not right</source>
        <translation>不对，再试一次</translation>
    </message>
    <message>
        <source>The shop is locked</source>
        <translation>店铺已锁</translation>
    </message>
    <message>
        <source>Its data is encrypted. The password opens it.</source>
        <translation>数据已加密，输入密码打开。</translation>
    </message>
    <message>
        <source>{file} is encrypted. The password it was made under opens it.</source>
        <translation>{file} 已加密，要用做这份备份时的密码打开。</translation>
    </message>
    <message>
        <source>The backup is locked</source>
        <translation>备份已锁</translation>
    </message>
    <message>
        <source>%n backup(s) could not be read and stay as they are: {names}</source>
        <translation>有 %n 份备份读不了，保持原样：{names}</translation>
    </message>
    <message>
        <source>The password is off; shop and backups can be read by anyone</source>
        <translation>密码已去掉，谁都能看到店铺数据和备份</translation>
    </message>
    <message>
        <source>Shop and backups are encrypted now</source>
        <translation>店铺数据和备份已加密</translation>
    </message>
    <message>
        <source>The screen is locked</source>
        <translation>屏幕已锁</translation>
    </message>
    <message>
        <source>Work under way goes on. The password opens it.</source>
        <translation>正在做的事会继续，输入密码打开。</translation>
    </message>
    <message>
        <source>The shop has no password yet</source>
        <translation>店铺还没有密码</translation>
    </message>
    <message>
        <source>Set one</source>
        <translation>去设置</translation>
    </message>
</context>
<context>
    <name>operation</name>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Import traffic of the shop</source>
        <translation>导入店铺流量</translation>
    </message>
    <message>
        <source>Import traffic of products</source>
        <translation>导入商品流量</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>Import waybills</source>
        <translation>导入运单</translation>
    </message>
    <message>
        <source>Ship an order</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Ship order {number}</source>
        <translation>发货 {number}</translation>
    </message>
    <message>
        <source>Add a waybill number</source>
        <translation>补运单号</translation>
    </message>
    <message>
        <source>Add waybill number to order {number}</source>
        <translation>补运单号 {number}</translation>
    </message>
    <message>
        <source>Change a parcel</source>
        <translation>改运单</translation>
    </message>
    <message>
        <source>Change a parcel of order {number}</source>
        <translation>改订单 {number} 的运单</translation>
    </message>
    <message>
        <source>Take a parcel off</source>
        <translation>去掉运单</translation>
    </message>
    <message>
        <source>Take parcel {waybill} off order {number}</source>
        <translation>去掉订单 {number} 的运单 {waybill}</translation>
    </message>
    <message>
        <source>Ship many orders</source>
        <translation>批量发货</translation>
    </message>
    <message>
        <source>Ship {count} orders with {rows} waybills</source>
        <translation>批量发货：{count} 张订单，{rows} 个运单号</translation>
    </message>
    <message>
        <source>Ship orders together</source>
        <translation>合并发货</translation>
    </message>
    <message>
        <source>Ship {count} orders together: {waybill}</source>
        <translation>合并发货 {count} 张订单：{waybill}</translation>
    </message>
    <message>
        <source>Mark invoices</source>
        <translation>标记开票</translation>
    </message>
    <message>
        <source>Mark invoices of orders: {count}</source>
        <translation>标记 {count} 张订单已开票</translation>
    </message>
    <message>
        <source>Mark orders as picked</source>
        <translation>记为已拣货</translation>
    </message>
    <message>
        <source>Mark orders as picked: {count}</source>
        <translation>记为已拣货：{count} 张订单</translation>
    </message>
    <message>
        <source>Mark slips as printed</source>
        <translation>记为已打单</translation>
    </message>
    <message>
        <source>Mark slips as printed: {count}</source>
        <translation>记为已打单：{count} 张订单</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>改备注</translation>
    </message>
    <message>
        <source>Change note of order {number}</source>
        <translation>改备注 {number}</translation>
    </message>
    <message>
        <source>Keep the list “{view}”</source>
        <translation>保存列表「{view}」</translation>
    </message>
    <message>
        <source>Forget the list “{view}”</source>
        <translation>删除列表「{view}」</translation>
    </message>
    <message>
        <source>Look at personal data</source>
        <translation>查看个人信息</translation>
    </message>
    <message>
        <source>Look at the receiver of order {number}</source>
        <translation>查看订单 {number} 的收件信息</translation>
    </message>
    <message>
        <source>Look at the contact of {name}</source>
        <translation>查看 {name} 的联系方式</translation>
    </message>
    <message>
        <source>Keep a list</source>
        <translation>保存常用列表</translation>
    </message>
    <message>
        <source>Forget a list</source>
        <translation>删除常用列表</translation>
    </message>
    <message>
        <source>Give out personal data</source>
        <translation>导出完整收件信息</translation>
    </message>
    <message>
        <source>{paper} with full names and addresses: {count}</source>
        <translation>{paper}（含完整收件信息）：{count}</translation>
    </message>
    <message>
        <source>Change flags</source>
        <translation>改旗子</translation>
    </message>
    <message>
        <source>Change flags of orders: {count}</source>
        <translation>改旗子：{count} 张订单</translation>
    </message>
    <message>
        <source>Change many orders</source>
        <translation>批量修改订单</translation>
    </message>
    <message>
        <source>Change orders alike: {count}</source>
        <translation>批量修改 {count} 张订单</translation>
    </message>
    <message>
        <source>Fill down a column of orders</source>
        <translation>向下填充订单</translation>
    </message>
    <message>
        <source>Fill down in orders: {count}</source>
        <translation>向下填充 {count} 张订单</translation>
    </message>
    <message>
        <source>Change a ship-by date</source>
        <translation>改发货期限</translation>
    </message>
    <message>
        <source>Change ship-by date of order {number}</source>
        <translation>改发货期限 {number}</translation>
    </message>
    <message>
        <source>Count goods on the bench</source>
        <translation>扫货品计数</translation>
    </message>
    <message>
        <source>Count {title} of order {number}: {count}</source>
        <translation>订单 {number} 扫 {title}：{count} 件</translation>
    </message>
    <message>
        <source>Several waybills for an order</source>
        <translation>一单多张运单</translation>
    </message>
    <message>
        <source>Waybills of order {number}: {count}</source>
        <translation>订单 {number} 运单数：{count}</translation>
    </message>
    <message>
        <source>Put an order aside</source>
        <translation>先放一边</translation>
    </message>
    <message>
        <source>Put order {number} aside</source>
        <translation>订单 {number} 先放一边</translation>
    </message>
    <message>
        <source>Scan one of several waybills</source>
        <translation>扫其中一张运单</translation>
    </message>
    <message>
        <source>Scan waybill {waybill} of order {number}</source>
        <translation>订单 {number} 扫运单 {waybill}</translation>
    </message>
    <message>
        <source>Ship an order from the bench</source>
        <translation>扫码发货</translation>
    </message>
    <message>
        <source>Ship order {number} from the bench: {waybill}</source>
        <translation>扫码发货 {number}：{waybill}</translation>
    </message>
    <message>
        <source>Register after-sales</source>
        <translation>登记售后</translation>
    </message>
    <message>
        <source>Register after-sales of order {number}</source>
        <translation>登记订单 {number} 的售后</translation>
    </message>
    <message>
        <source>Change an after-sales case</source>
        <translation>修改售后</translation>
    </message>
    <message>
        <source>Change after-sales of order {number}</source>
        <translation>修改订单 {number} 的售后</translation>
    </message>
    <message>
        <source>Move an after-sales case on</source>
        <translation>处理售后</translation>
    </message>
    <message>
        <source>Move after-sales of order {number} on</source>
        <translation>处理订单 {number} 的售后</translation>
    </message>
    <message>
        <source>The platform steps in</source>
        <translation>平台介入</translation>
    </message>
    <message>
        <source>The platform steps in: order {number}</source>
        <translation>平台介入：订单 {number}</translation>
    </message>
    <message>
        <source>Note on an after-sales case</source>
        <translation>记一条售后</translation>
    </message>
    <message>
        <source>Note on after-sales of order {number}</source>
        <translation>订单 {number} 的售后记一条</translation>
    </message>
    <message>
        <source>Keep files</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Keep files: {names}</source>
        <translation>保存文件：{names}</translation>
    </message>
    <message>
        <source>Say who a file comes from</source>
        <translation>改文件来源</translation>
    </message>
    <message>
        <source>Say who {name} comes from</source>
        <translation>改「{name}」的来源</translation>
    </message>
    <message>
        <source>Take a file off</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>改设置</translation>
    </message>
    <message>
        <source>Set “{setting}”: {old} → {new}</source>
        <translation>改设置“{setting}”：{old} → {new}</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>改密码</translation>
    </message>
    <message>
        <source>Take the password off</source>
        <translation>去掉密码</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Import settings from {file}: {count}</source>
        <translation>从 {file} 导入设置：{count} 项</translation>
    </message>
    <message>
        <source>Choose a picture of the shop</source>
        <translation>更换店铺图片</translation>
    </message>
    <message>
        <source>Choose a picture for “{setting}”: {name}</source>
        <translation>更换{setting}图片：{name}</translation>
    </message>
    <message>
        <source>Leave out a picture of the shop</source>
        <translation>去掉店铺图片</translation>
    </message>
    <message>
        <source>Leave out the picture “{setting}” of the shop</source>
        <translation>去掉店铺的{setting}</translation>
    </message>
    <message>
        <source>Change the calendar of the shop</source>
        <translation>改店铺日历</translation>
    </message>
    <message>
        <source>Bring in public holidays</source>
        <translation>导入节假日</translation>
    </message>
    <message>
        <source>Bring in public holidays of {years}: {file}</source>
        <translation>导入 {years} 年节假日：{file}</translation>
    </message>
    <message>
        <source>Change couriers by region</source>
        <translation>改地区物流</translation>
    </message>
    <message>
        <source>Courier to {regions}: {courier}</source>
        <translation>{regions} 用 {courier}</translation>
    </message>
    <message>
        <source>Change the way to a sheet</source>
        <translation>改表格怎么导出</translation>
    </message>
    <message>
        <source>Remember the columns of a sheet</source>
        <translation>记住表格的列</translation>
    </message>
    <message>
        <source>Remember words of sheets</source>
        <translation>记住表格里的词</translation>
    </message>
    <message>
        <source>Remember what words mean: {words}</source>
        <translation>记住词的意思：{words}</translation>
    </message>
    <message>
        <source>Forget the columns of a sheet</source>
        <translation>忘掉表格的列</translation>
    </message>
    <message>
        <source>Forget a word of sheets</source>
        <translation>忘掉表格里的词</translation>
    </message>
    <message>
        <source>Make a quote</source>
        <translation>新建报价单</translation>
    </message>
    <message>
        <source>Make quote {number}</source>
        <translation>新建报价单 {number}</translation>
    </message>
    <message>
        <source>Write a quote</source>
        <translation>改报价单</translation>
    </message>
    <message>
        <source>Write quote {number}, version {version}</source>
        <translation>改报价单 {number} 第 {version} 版</translation>
    </message>
    <message>
        <source>Change prices of a quote</source>
        <translation>改报价单的价格</translation>
    </message>
    <message>
        <source>Change prices of quote {number}, version {version}</source>
        <translation>改报价单 {number} 第 {version} 版的价格</translation>
    </message>
    <message>
        <source>Throw away the draft of a quote</source>
        <translation>删掉报价单草稿</translation>
    </message>
    <message>
        <source>Throw away quote {number}, version {version}</source>
        <translation>删掉报价单 {number} 第 {version} 版草稿</translation>
    </message>
    <message>
        <source>Begin the next version of a quote</source>
        <translation>开报价单的下一版</translation>
    </message>
    <message>
        <source>Begin quote {number}, version {version}</source>
        <translation>开报价单 {number} 第 {version} 版</translation>
    </message>
    <message>
        <source>Issue a quote</source>
        <translation>发出报价单</translation>
    </message>
    <message>
        <source>Issue quote {number}, version {version}</source>
        <translation>发出报价单 {number} 第 {version} 版</translation>
    </message>
    <message>
        <source>Turn a quote into an order</source>
        <translation>报价单成交转订单</translation>
    </message>
    <message>
        <source>Turn quote {number} into an order</source>
        <translation>报价单 {number} 成交，转成订单</translation>
    </message>
    <message>
        <source>Type in an order</source>
        <translation>录入订单</translation>
    </message>
    <message>
        <source>Type in order {number}</source>
        <translation>录入订单 {number}</translation>
    </message>
    <message>
        <source>Change an order</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>Change order {number}</source>
        <translation>修改订单 {number}</translation>
    </message>
    <message>
        <source>Mark an order as paid</source>
        <translation>标记订单已付款</translation>
    </message>
    <message>
        <source>Mark order {number} as paid</source>
        <translation>标记订单 {number} 已付款</translation>
    </message>
    <message>
        <source>Mark an order as done</source>
        <translation>标记订单已完成</translation>
    </message>
    <message>
        <source>Mark order {number} as done</source>
        <translation>标记订单 {number} 已完成</translation>
    </message>
    <message>
        <source>Close an order</source>
        <translation>关闭订单</translation>
    </message>
    <message>
        <source>Close order {number}</source>
        <translation>关闭订单 {number}</translation>
    </message>
    <message>
        <source>Note that a quote was declined</source>
        <translation>记下报价单没成交</translation>
    </message>
    <message>
        <source>Note that quote {number} was declined</source>
        <translation>记下报价单 {number} 没成交</translation>
    </message>
    <message>
        <source>Make a product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Make product {title}</source>
        <translation>新建商品 {title}</translation>
    </message>
    <message>
        <source>Change many products</source>
        <translation>批量修改商品</translation>
    </message>
    <message>
        <source>Change products alike: {count}</source>
        <translation>批量修改 {count} 个商品</translation>
    </message>
    <message>
        <source>Fill down a column of products</source>
        <translation>向下填充商品</translation>
    </message>
    <message>
        <source>Fill down in products: {count}</source>
        <translation>向下填充 {count} 个商品</translation>
    </message>
    <message>
        <source>Change a product</source>
        <translation>修改商品</translation>
    </message>
    <message>
        <source>Change product {title}</source>
        <translation>修改商品 {title}</translation>
    </message>
    <message>
        <source>Copy a product</source>
        <translation>复制商品</translation>
    </message>
    <message>
        <source>Copy product {title}</source>
        <translation>复制商品 {title}</translation>
    </message>
    <message>
        <source>Put in images</source>
        <translation>放图</translation>
    </message>
    <message>
        <source>Put images into {title}</source>
        <translation>放图：{title}</translation>
    </message>
    <message>
        <source>Move an image</source>
        <translation>换图位</translation>
    </message>
    <message>
        <source>Move an image of {title}</source>
        <translation>换图位：{title}</translation>
    </message>
    <message>
        <source>Take an image off</source>
        <translation>撤图</translation>
    </message>
    <message>
        <source>Take an image off {title}</source>
        <translation>撤图：{title}</translation>
    </message>
    <message>
        <source>Make main images</source>
        <translation>出主图</translation>
    </message>
    <message>
        <source>Make main images: {count}</source>
        <translation>出主图：{count} 张</translation>
    </message>
    <message>
        <source>Let an image stand as it is</source>
        <translation>旧图不用管</translation>
    </message>
    <message>
        <source>Let an image of {title} stand as it is</source>
        <translation>旧图不用管：{title}</translation>
    </message>
    <message>
        <source>Plan a detail page</source>
        <translation>编排详情页</translation>
    </message>
    <message>
        <source>Plan the detail page of {title}</source>
        <translation>编排详情页：{title}</translation>
    </message>
    <message>
        <source>Make a detail page</source>
        <translation>出详情页</translation>
    </message>
    <message>
        <source>Make the detail page of {title}</source>
        <translation>出详情页：{title}</translation>
    </message>
    <message>
        <source>Note a price of others</source>
        <translation>记同行价</translation>
    </message>
    <message>
        <source>Note a price of others for {title}</source>
        <translation>记同行价：{title}</translation>
    </message>
    <message>
        <source>Remove a price of others</source>
        <translation>删同行价</translation>
    </message>
    <message>
        <source>Remove a price of others from {title}</source>
        <translation>删同行价：{title}</translation>
    </message>
    <message>
        <source>Note a review</source>
        <translation>记评价</translation>
    </message>
    <message>
        <source>Note a review of {title}</source>
        <translation>记评价：{title}</translation>
    </message>
    <message>
        <source>Remove a review</source>
        <translation>删评价</translation>
    </message>
    <message>
        <source>Remove a review of {title}</source>
        <translation>删评价：{title}</translation>
    </message>
    <message>
        <source>Note a bulk order to show</source>
        <translation>记案例</translation>
    </message>
    <message>
        <source>Note a bulk order of {title} to show</source>
        <translation>记案例：{title}</translation>
    </message>
    <message>
        <source>Remove a bulk order to show</source>
        <translation>删案例</translation>
    </message>
    <message>
        <source>Remove a bulk order of {title} to show</source>
        <translation>删案例：{title}</translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>改价</translation>
    </message>
    <message>
        <source>Change prices of products: {count}</source>
        <translation>改价：{count} 个商品</translation>
    </message>
    <message>
        <source>Submit a product for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Submit {title} for review</source>
        <translation>提交审核：{title}</translation>
    </message>
    <message>
        <source>Put a product on the shelf</source>
        <translation>商品上架</translation>
    </message>
    <message>
        <source>{title} is live</source>
        <translation>{title} 已上架</translation>
    </message>
    <message>
        <source>Note a rejection</source>
        <translation>登记驳回</translation>
    </message>
    <message>
        <source>{title} was rejected</source>
        <translation>{title} 被驳回</translation>
    </message>
    <message>
        <source>Take a product back from review</source>
        <translation>撤回审核</translation>
    </message>
    <message>
        <source>Take {title} back from review</source>
        <translation>撤回审核：{title}</translation>
    </message>
    <message>
        <source>Take a product off the shelf</source>
        <translation>商品下架</translation>
    </message>
    <message>
        <source>Take {title} off the shelf</source>
        <translation>下架：{title}</translation>
    </message>
    <message>
        <source>Note a violation</source>
        <translation>登记违规</translation>
    </message>
    <message>
        <source>Note a violation: {category}</source>
        <translation>登记违规：{category}</translation>
    </message>
    <message>
        <source>Correct a violation</source>
        <translation>修改违规</translation>
    </message>
    <message>
        <source>Correct a violation: {category}</source>
        <translation>修改违规：{category}</translation>
    </message>
    <message>
        <source>Note what was done about a violation</source>
        <translation>登记违规处理</translation>
    </message>
    <message>
        <source>Note what was done: {category}</source>
        <translation>登记处理：{category}</translation>
    </message>
    <message>
        <source>Appeal against a violation</source>
        <translation>违规申诉</translation>
    </message>
    <message>
        <source>Appeal: {category}</source>
        <translation>申诉：{category}</translation>
    </message>
    <message>
        <source>Settle a violation</source>
        <translation>了结违规</translation>
    </message>
    <message>
        <source>Settle: {category}</source>
        <translation>了结：{category}</translation>
    </message>
    <message>
        <source>Open a violation again</source>
        <translation>重新打开违规</translation>
    </message>
    <message>
        <source>Open again: {category}</source>
        <translation>重新打开：{category}</translation>
    </message>
    <message>
        <source>Keep a weekly review</source>
        <translation>存周报</translation>
    </message>
    <message>
        <source>Keep the review of {week}</source>
        <translation>存 {week} 周报</translation>
    </message>
    <message>
        <source>Put a finding off</source>
        <translation>暂缓一条诊断</translation>
    </message>
    <message>
        <source>Put off until {until}: {finding}</source>
        <translation>暂缓到 {until}：{finding}</translation>
    </message>
    <message>
        <source>Show a finding again</source>
        <translation>恢复一条诊断</translation>
    </message>
    <message>
        <source>Show again: {finding}</source>
        <translation>恢复：{finding}</translation>
    </message>
    <message>
        <source>Mark a finding as done</source>
        <translation>诊断记为已做</translation>
    </message>
    <message>
        <source>Done: {finding}</source>
        <translation>已做：{finding}</translation>
    </message>
    <message>
        <source>Check again what was done</source>
        <translation>复查做过的事</translation>
    </message>
    <message>
        <source>Type in traffic</source>
        <translation>手填流量</translation>
    </message>
    <message>
        <source>Type in traffic of {day}</source>
        <translation>手填 {day} 流量</translation>
    </message>
    <message>
        <source>Say whose traffic it is</source>
        <translation>指定流量归属</translation>
    </message>
    <message>
        <source>Give a product the traffic of “{title}”</source>
        <translation>把“{title}”的流量归到商品</translation>
    </message>
    <message>
        <source>Spread ad spend over days</source>
        <translation>分摊推广费</translation>
    </message>
    <message>
        <source>Spread ad spend over {since} to {until}</source>
        <translation>推广费分摊到 {since} 至 {until}</translation>
    </message>
    <message>
        <source>Erase a buyer&apos;s data</source>
        <translation>抹除一个买家的资料</translation>
    </message>
    <message>
        <source>Erase a buyer&apos;s data; orders that stay: {count}</source>
        <translation>抹除一个买家的资料，保留订单 {count} 张</translation>
    </message>
    <message>
        <source>Note a contact</source>
        <translation>记一条跟进</translation>
    </message>
    <message>
        <source>Note a contact with {customer}</source>
        <translation>记一条跟进：{customer}</translation>
    </message>
    <message>
        <source>Note messages</source>
        <translation>登记消息</translation>
    </message>
    <message>
        <source>Note messages to customers: {count}</source>
        <translation>给 {count} 个客户登记消息</translation>
    </message>
    <message>
        <source>Write a template</source>
        <translation>写模板</translation>
    </message>
    <message>
        <source>Write the template “{name}”</source>
        <translation>写模板“{name}”</translation>
    </message>
    <message>
        <source>Forget a template</source>
        <translation>删模板</translation>
    </message>
    <message>
        <source>Forget the template “{name}”</source>
        <translation>删模板“{name}”</translation>
    </message>
    <message>
        <source>Let customers rest</source>
        <translation>暂不提醒客户</translation>
    </message>
    <message>
        <source>Let customers rest: {count}</source>
        <translation>暂不提醒 {count} 个客户</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>改标签</translation>
    </message>
    <message>
        <source>Change tags of {customer}</source>
        <translation>改 {customer} 的标签</translation>
    </message>
    <message>
        <source>Change the note on {customer}</source>
        <translation>改 {customer} 的备注</translation>
    </message>
    <message>
        <source>Change who looks after a customer</source>
        <translation>改客户负责人</translation>
    </message>
    <message>
        <source>Change who looks after {customer}</source>
        <translation>改 {customer} 的负责人</translation>
    </message>
    <message>
        <source>Change many customers</source>
        <translation>批量修改客户</translation>
    </message>
    <message>
        <source>Change customers alike: {count}</source>
        <translation>批量修改 {count} 个客户</translation>
    </message>
    <message>
        <source>Merge two customers</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>Merge a customer into {customer}</source>
        <translation>合并客户到 {customer}</translation>
    </message>
    <message>
        <source>Change the bounds of the tiers</source>
        <translation>改分层</translation>
    </message>
    <message>
        <source>Set a tier by hand</source>
        <translation>手动分层</translation>
    </message>
    <message>
        <source>Set the tier of {customer} by hand</source>
        <translation>手动设 {customer} 的层级</translation>
    </message>
    <message>
        <source>Make a coupon</source>
        <translation>建券</translation>
    </message>
    <message>
        <source>Make the coupon “{coupon}”</source>
        <translation>建券“{coupon}”</translation>
    </message>
    <message>
        <source>Make a coupon and give it out</source>
        <translation>建券并登记</translation>
    </message>
    <message>
        <source>Make the coupon “{coupon}” and give it out: {count}</source>
        <translation>建券“{coupon}”并登记给 {count} 人</translation>
    </message>
    <message>
        <source>Change a coupon</source>
        <translation>改券</translation>
    </message>
    <message>
        <source>Change the coupon “{coupon}”</source>
        <translation>改券“{coupon}”</translation>
    </message>
    <message>
        <source>End a coupon</source>
        <translation>结束一张券</translation>
    </message>
    <message>
        <source>End the coupon “{coupon}”</source>
        <translation>结束券“{coupon}”</translation>
    </message>
    <message>
        <source>Give out a coupon</source>
        <translation>发券</translation>
    </message>
    <message>
        <source>Give out the coupon “{coupon}”: {count}</source>
        <translation>发券“{coupon}”给 {count} 人</translation>
    </message>
    <message>
        <source>Mark a coupon as used</source>
        <translation>标记券已用</translation>
    </message>
    <message>
        <source>Mark the coupon “{coupon}” as used</source>
        <translation>标记券“{coupon}”已用</translation>
    </message>
    <message>
        <source>Mark coupons as used</source>
        <translation>把券标为已用</translation>
    </message>
    <message>
        <source>Mark the coupon “{coupon}” as used: {count}</source>
        <translation>把券“{coupon}”标为已用：{count} 张</translation>
    </message>
    <message>
        <source>Fill the demo shop</source>
        <translation>生成样例店铺</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>order</name>
    <message>
        <source>Buyer not named</source>
        <translation>没写买家</translation>
    </message>
    <message>
        <source>%n order(s) ›</source>
        <translation>%n 张 ›</translation>
    </message>
    <message>
        <source>%n more order(s) to this address: ship together</source>
        <translation>还有 %n 张发同一地址：合并发货</translation>
    </message>
    <message>
        <source>Copy the order number</source>
        <translation>复制订单号</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>看订单</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Only note it</source>
        <translation>只记一条</translation>
    </message>
    <message>
        <source>No order has this number</source>
        <translation>没有这个订单号</translation>
    </message>
    <message>
        <source>return {waybill}</source>
        <translation>退货 {waybill}</translation>
    </message>
    <message>
        <source>Quote {number}</source>
        <translation>报价单 {number}</translation>
    </message>
    <message>
        <source>Settled {at}</source>
        <translation>{at} 结束</translation>
    </message>
    <message>
        <source>The buyer has until {at}</source>
        <translation>买家要在 {at} 前处理</translation>
    </message>
    <message>
        <source>Hand in proof on the platform before {at}</source>
        <translation>{at} 前到平台提交凭证</translation>
    </message>
    <message>
        <source>Answer before {at}, then the platform decides</source>
        <translation>{at} 前回复，过时由平台处理</translation>
    </message>
    <message>
        <source>The limit is experience; the platform&apos;s rules decide.</source>
        <translation>期限是经验值，以平台规则为准。</translation>
    </message>
    <message>
        <source>Register it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The platform steps in</source>
        <translation>平台介入</translation>
    </message>
    <message>
        <source>scan its slip, or paste it</source>
        <translation>扫装箱单条码，或粘贴</translation>
    </message>
    <message>
        <source>Waybill of the return</source>
        <translation>退货运单号</translation>
    </message>
    <message>
        <source>Note for the history</source>
        <translation>备注（记入时间线）</translation>
    </message>
    <message>
        <source>Steps are noted here; on the platform they are taken by hand.</source>
        <translation>这里只做记录，平台上还要点一次。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>我同意</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>买家退货</translation>
    </message>
    <message>
        <source>I receive</source>
        <translation>我收货</translation>
    </message>
    <message>
        <source>Came with a sheet</source>
        <translation>随订单表导入</translation>
    </message>
    <message>
        <source>Proof kept: {name}</source>
        <translation>存了凭证：{name}</translation>
    </message>
    <message>
        <source>this order&apos;s</source>
        <translation>本单</translation>
    </message>
    <message>
        <source>the product&apos;s</source>
        <translation>商品设的</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>现货</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>定制</translation>
    </message>
    <message>
        <source>processing</source>
        <translation>加工</translation>
    </message>
    <message>
        <source>%n working day(s)</source>
        <translation>%n 个工作日</translation>
    </message>
    <message>
        <source>{at} (behind the cut-off, from {start})</source>
        <translation>{at}（过了截单，从 {start} 算）</translation>
    </message>
    <message>
        <source>left out: {days}</source>
        <translation>跳过：{days}</translation>
    </message>
    <message>
        <source>holidays not announced yet, by its weekends only</source>
        <translation>放假安排还没公布，只按周末算</translation>
    </message>
    <message>
        <source>%n day(s) of weekends</source>
        <translation>周末 %n 天</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>关店</translation>
    </message>
    <message>
        <source>Refund asked: do not ship</source>
        <translation>退款中，先别发货</translation>
    </message>
    <message>
        <source>Ship only when the case is settled or the buyer takes it back.</source>
        <translation>等退款处理完或买家撤回后再发。</translation>
    </message>
    <message>
        <source>ship before {at}</source>
        <translation>{at} 前发货</translation>
    </message>
    <message>
        <source>enter the waybill before {at}</source>
        <translation>{at} 前填运单号</translation>
    </message>
    <message>
        <source>A shipped order needs its waybill within %n hour(s).</source>
        <translation>发货后 %n 小时内要填运单号。</translation>
    </message>
    <message>
        <source>paid {start} + {source} {days} = {end}</source>
        <translation>付款 {start} + {source} {days} = {end}</translation>
    </message>
    <message>
        <source>ordered {start} (no time of payment) + {source} {days} = {end}</source>
        <translation>下单 {start}（没有付款时间）+ {source} {days} = {end}</translation>
    </message>
    <message>
        <source>Board of cases</source>
        <translation>售后看板</translation>
    </message>
    <message>
        <source>Scan to ship</source>
        <translation>扫码发货</translation>
    </message>
    <message>
        <source>Many waybills</source>
        <translation>批量填运单号</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>对应列</translation>
    </message>
    <message>
        <source>More pages</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>%n ticked</source>
        <translation>已选 %n 张</translation>
    </message>
    <message>
        <source>{count} pcs</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>Total {sum}</source>
        <translation>合计 {sum}</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>共 %n 张</translation>
    </message>
    <message>
        <source>{first}–{last} shown</source>
        <translation>显示 {first}–{last}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Ship together…</source>
        <translation>合并发货…</translation>
    </message>
    <message>
        <source>Invoices to write…</source>
        <translation>待开票…</translation>
    </message>
    <message>
        <source>Copy to Excel</source>
        <translation>复制到 Excel</translation>
    </message>
    <message>
        <source>Untick</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>goods {amount}</source>
        <translation>货品 {amount}</translation>
    </message>
    <message>
        <source>freight {amount}</source>
        <translation>运费 {amount}</translation>
    </message>
    <message>
        <source>price change {amount}</source>
        <translation>改价 {amount}</translation>
    </message>
    <message>
        <source>of it refunded {amount}</source>
        <translation>已退 {amount}</translation>
    </message>
    <message>
        <source>The parts add up to {sum}, not to the amount paid.</source>
        <translation>各项加起来是 {sum}，和实付款对不上。</translation>
    </message>
    <message>
        <source>To pay {sum}</source>
        <translation>应付 {sum}</translation>
    </message>
    <message>
        <source>Paid {sum}</source>
        <translation>实付 {sum}</translation>
    </message>
    <message>
        <source>bought {sum}</source>
        <translation>累计采购 {sum}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>The waybill is due within a day of shipping</source>
        <translation>发货后一天内要填运单号</translation>
    </message>
    <message>
        <source>Waiting to be shipped</source>
        <translation>等待发货</translation>
    </message>
    <message>
        <source>Waiting for its waybill</source>
        <translation>等填运单号</translation>
    </message>
    <message>
        <source>was due {at}</source>
        <translation>应在 {at} 前发</translation>
    </message>
    <message>
        <source>{sum} was refunded.</source>
        <translation>已退款 {sum}。</translation>
    </message>
    <message>
        <source>There is nothing to ship or to collect.</source>
        <translation>不用发货，也不用收款。</translation>
    </message>
    <message>
        <source>This order is closed</source>
        <translation>订单已关闭</translation>
    </message>
    <message>
        <source>{sent} of {count} sent</source>
        <translation>已发 {sent} / {count}</translation>
    </message>
    <message>
        <source>Amount {sum}</source>
        <translation>金额 {sum}</translation>
    </message>
    <message>
        <source>Waiting to be paid</source>
        <translation>等买家付款</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>运输中</translation>
    </message>
    <message>
        <source>The buyer has received it</source>
        <translation>买家已收货</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Buyer paid {sum}</source>
        <translation>买家付款 {sum}</translation>
    </message>
    <message>
        <source>Entered here</source>
        <translation>在这里录入</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Changed by a later sheet</source>
        <translation>后来的表改了内容</translation>
    </message>
    <message>
        <source>Shipped without a waybill</source>
        <translation>已发货缺运单号</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>After-sales: {kind}</source>
        <translation>售后：{kind}</translation>
    </message>
    <message>
        <source>Waybill changed</source>
        <translation>改了运单号</translation>
    </message>
    <message>
        <source>Waybill removed</source>
        <translation>去掉了运单号</translation>
    </message>
    <message>
        <source>Waybill entered</source>
        <translation>填了运单号</translation>
    </message>
    <message>
        <source>Parcel changed: {fields}</source>
        <translation>改了运单：{fields}</translation>
    </message>
    <message>
        <source>Parcel taken off</source>
        <translation>去掉了运单</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>删了备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Ship-by days as its goods again</source>
        <translation>发货天数改回按货品算</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation>%n 天</translation>
    </message>
    <message>
        <source>%n line(s)</source>
        <translation>%n 款</translation>
    </message>
    <message>
        <source>part sent: {sent}</source>
        <translation>已发 {sent}</translation>
    </message>
    <message>
        <source>Ship-by set to {days}</source>
        <translation>发货天数改为 {days}</translation>
    </message>
    <message>
        <source>On a picking list</source>
        <translation>打进拣货单</translation>
    </message>
    <message>
        <source>Slip or label printed</source>
        <translation>打了装箱单或标签</translation>
    </message>
    <message>
        <source>Order changed here</source>
        <translation>在本机修改了订单</translation>
    </message>
    <message>
        <source>Order closed here</source>
        <translation>在本机关闭了订单</translation>
    </message>
    <message>
        <source>Marked as done here</source>
        <translation>在本机标记已完成</translation>
    </message>
    <message>
        <source>from “{file}”</source>
        <translation>来自“{file}”</translation>
    </message>
    <message>
        <source>Paid already</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Goods amount</source>
        <translation>货款</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>涨价或折扣</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>发货期限</translation>
    </message>
    <message>
        <source>behind the ship-by: agree on another date first</source>
        <translation>晚于发货期限，先跟客户另约日期</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>待付</translation>
    </message>
    <message>
        <source>Ship by, if paid now</source>
        <translation>现在付款，最晚发货</translation>
    </message>
    <message>
        <source>−20.00 is a discount</source>
        <translation>-20.00 为优惠</translation>
    </message>
    <message>
        <source>Freight (¥)</source>
        <translation>运费（元）</translation>
    </message>
    <message>
        <source>Adjustment (¥)</source>
        <translation>涨价或折扣（元）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Amount and date</source>
        <translation>金额和期限</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>物流公司</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗帜</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>拣货打单</translation>
    </message>
    <message>
        <source>only this one</source>
        <translation>只看这个</translation>
    </message>
    <message>
        <source>from {amount}</source>
        <translation>{amount} 以上</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <translation>{amount} 以内</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>up to {day}</source>
        <translation>{day} 止</translation>
    </message>
    <message>
        <source>{first} +{more}</source>
        <translation>{first} 等 {more} 个</translation>
    </message>
    <message>
        <source>Find here  Ctrl+F</source>
        <translation>在这里找  Ctrl+F</translation>
    </message>
    <message>
        <source>Release to read the waybills</source>
        <translation>松手读运单号</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>List all to ship</source>
        <translation>列出待发货</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>%n row(s)</source>
        <translation>%n 行</translation>
    </message>
    <message>
        <source>{rows} + heading</source>
        <translation>{rows} + 表头</translation>
    </message>
    <message>
        <source>Only the first {count} rows are read</source>
        <translation>只读前 {count} 行</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>Paste waybills</source>
        <translation>粘贴两列</translation>
    </message>
    <message>
        <source>If unsure</source>
        <translation>猜不准用</translation>
    </message>
    <message>
        <source>or drop a sheet</source>
        <translation>或拖表格进来</translation>
    </message>
    <message>
        <source>Order number and waybill side by side, one order a line.
Paste from Excel or a courier&apos;s page, or list the orders and type or scan down the column.</source>
        <translation>一行一张：订单号和运单号并排。
可以从 Excel 或物流后台粘贴；也可以先列出待发货，再一行行填或扫。</translation>
    </message>
    <message>
        <source>ask me</source>
        <translation>让我选</translation>
    </message>
    <message>
        <source>Flag: {flag}</source>
        <translation>旗帜：{flag}</translation>
    </message>
    <message>
        <source>Add another parcel</source>
        <translation>再加一个包裹</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Change this parcel</source>
        <translation>改这个运单</translation>
    </message>
    <message>
        <source>Take this parcel off</source>
        <translation>去掉这个运单</translation>
    </message>
    <message>
        <source>Without a courier</source>
        <translation>不走物流</translation>
    </message>
    <message>
        <source>no waybill yet</source>
        <translation>还没有运单号</translation>
    </message>
    <message>
        <source>{title} × {count}</source>
        <translation>{title} × {count}</translation>
    </message>
    <message>
        <source>%n carton(s)</source>
        <translation>%n 箱</translation>
    </message>
    <message>
        <source>Copy the waybill number</source>
        <translation>复制运单号</translation>
    </message>
    <message>
        <source>From (yuan)</source>
        <translation>从（元）</translation>
    </message>
    <message>
        <source>To (yuan)</source>
        <translation>到（元）</translation>
    </message>
    <message>
        <source>Enter an amount such as 1500 or 99.50</source>
        <translation>填金额，比如 1500 或 99.50</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <source>Copy receiver</source>
        <translation>复制收件信息</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show name and address</source>
        <translation>显示姓名和地址</translation>
    </message>
    <message>
        <source>No receiver in the sheet</source>
        <translation>表里没有收货人</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Only seen here; leave the field to keep it</source>
        <translation>只在这里看得到，点别处就保存</translation>
    </message>
    <message>
        <source>The buyer&apos;s message</source>
        <translation>买家留言</translation>
    </message>
    <message>
        <source>Ship-by days of this order</source>
        <translation>本单发货天数</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注和标记</translation>
    </message>
    <message>
        <source>Own note</source>
        <translation>自己的备注</translation>
    </message>
    <message>
        <source>Change %n order(s)</source>
        <translation>修改 %n 张订单</translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>加在后面</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>as its goods</source>
        <translation>按货品算</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Ship-by days</source>
        <translation>发货天数</translation>
    </message>
    <message>
        <source>Only what is ticked is changed; an empty field clears it</source>
        <translation>只改勾上的项；留空就是清掉</translation>
    </message>
    <message>
        <source>No waybill needed (own delivery, pickup)</source>
        <translation>不需要物流（自送、自提）</translation>
    </message>
    <message>
        <source>Ship although a refund is asked for</source>
        <translation>退款中，仍然发货</translation>
    </message>
    <message>
        <source>Add the waybill</source>
        <translation>补运单号</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>填发货信息</translation>
    </message>
    <message>
        <source>Ship what is left</source>
        <translation>发剩下的</translation>
    </message>
    <message>
        <source>Change the parcel</source>
        <translation>改运单</translation>
    </message>
    <message>
        <source>The waybill follows, within a day</source>
        <translation>运单号稍后补（一天内）</translation>
    </message>
    <message>
        <source>Only a part goes now</source>
        <translation>这次只发一部分</translation>
    </message>
    <message>
        <source>Refund asked: tick the box first</source>
        <translation>退款中，先勾选上面一项</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Save the parcel</source>
        <translation>保存运单</translation>
    </message>
    <message>
        <source>Save waybill</source>
        <translation>保存运单号</translation>
    </message>
    <message>
        <source>Save this part</source>
        <translation>保存这一部分</translation>
    </message>
    <message>
        <source>Save and mark shipped</source>
        <translation>保存并标记已发货</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Waybill no.</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Shipped at</source>
        <translation>发货时间</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>箱数</translation>
    </message>
    <message>
        <source>handover, split</source>
        <translation>交接、拆单</translation>
    </message>
    <message>
        <source>Only a part is in it</source>
        <translation>只装了一部分</translation>
    </message>
    <message>
        <source>8 to 30 letters and digits</source>
        <translation>应为 8–30 位字母数字</translation>
    </message>
    <message>
        <source>%n character(s), choose the courier</source>
        <translation>%n 位，选物流公司</translation>
    </message>
    <message>
        <source>%n character(s), unusual here</source>
        <translation>%n 位，和这家不像</translation>
    </message>
    <message>
        <source>%n character(s), a guess</source>
        <translation>%n 位，猜的</translation>
    </message>
    <message>
        <source>✓ %n character(s)</source>
        <translation>✓ %n 位</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>The amount is what was paid less what was refunded</source>
        <translation>金额 = 实付款 − 已退款</translation>
    </message>
    <message>
        <source>To invoice</source>
        <translation>待开票</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>已开票</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>No invoice to write</source>
        <translation>没有要开的票</translation>
    </message>
    <message>
        <source>Orders whose sheet names an invoice title stand here once paid</source>
        <translation>表里写了发票抬头、已付款的订单会在这里</translation>
    </message>
    <message>
        <source>Back to do: %n order(s)</source>
        <translation>%n 张退回待开票</translation>
    </message>
    <message>
        <source>Mark %n order(s) invoiced</source>
        <translation>标记 %n 张已开票</translation>
    </message>
    <message>
        <source>Back to do</source>
        <translation>退回待开票</translation>
    </message>
    <message>
        <source>Mark as invoiced</source>
        <translation>标记已开票</translation>
    </message>
    <message>
        <source>Invoice of {number} copied</source>
        <translation>已复制 {number} 的发票信息</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>发票抬头</translation>
    </message>
    <message>
        <source>Tax no.</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Bank and account</source>
        <translation>开户行和账号</translation>
    </message>
    <message>
        <source>Address and phone</source>
        <translation>地址电话</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>Take “{title}” out</source>
        <translation>去掉“{title}”</translation>
    </message>
    <message>
        <source>A number such as 12 or 1.50</source>
        <translation>填数字，如 12 或 1.50</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Goods ordered</source>
        <translation>货品</translation>
    </message>
    <message>
        <source>Amount (¥)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Refund asked</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>The buyer wants a refund: do not ship before it is settled</source>
        <translation>买家在申请退款，处理完再发</translation>
    </message>
    <message>
        <source>{left}: ship before {at}</source>
        <translation>{left}，{at} 前发货</translation>
    </message>
    <message>
        <source>{left}: enter the waybill before {at}</source>
        <translation>{left}，{at} 前填运单号</translation>
    </message>
    <message>
        <source>No deadline runs</source>
        <translation>没有期限</translation>
    </message>
    <message>
        <source>Waybill {left}</source>
        <translation>单号{left}</translation>
    </message>
    <message>
        <source>reprint · {buyer}</source>
        <translation>重打 · {buyer}</translation>
    </message>
    <message>
        <source>sent {sent}/{count} · {product}</source>
        <translation>已发 {sent}/{count} · {product}</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>No waybill</source>
        <translation>缺运单号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Register after-sales</source>
        <translation>登记售后</translation>
    </message>
    <message>
        <source>After-sales</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>See the case</source>
        <translation>看售后</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>等我处理</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>The seller is to agree</source>
        <translation>等待卖家同意</translation>
    </message>
    <message>
        <source>The buyer is to change it</source>
        <translation>待买家修改</translation>
    </message>
    <message>
        <source>The buyer is to send back</source>
        <translation>等待买家退货</translation>
    </message>
    <message>
        <source>The seller is to receive</source>
        <translation>等待卖家确认收货</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>退款成功</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>退款关闭</translation>
    </message>
    <message>
        <source>Sold, to be shipped</source>
        <translation>售中，等待卖家发货</translation>
    </message>
    <message>
        <source>Sold, on its way</source>
        <translation>售中，等待买家收货</translation>
    </message>
    <message>
        <source>Sold, received, not confirmed</source>
        <translation>售中，已收货未确认</translation>
    </message>
    <message>
        <source>After the sale, not received</source>
        <translation>售后，未收货</translation>
    </message>
    <message>
        <source>After the sale, received</source>
        <translation>售后，已收到货</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>期限未知</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Buyer&apos;s turn</source>
        <translation>等买家</translation>
    </message>
    <message>
        <source>The platform stepped in</source>
        <translation>平台介入中</translation>
    </message>
    <message>
        <source>goods {sum}</source>
        <translation>货值 {sum}</translation>
    </message>
    <message>
        <source>Refuse what came back</source>
        <translation>拒收退货</translation>
    </message>
    <message>
        <source>Refuse, the buyer may change it</source>
        <translation>拒绝，请买家改</translation>
    </message>
    <message>
        <source>Received, refund</source>
        <translation>已收货，退款</translation>
    </message>
    <message>
        <source>Received, exchanged</source>
        <translation>已收货，换货完成</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>已补发</translation>
    </message>
    <message>
        <source>Agree to the refund</source>
        <translation>同意退款</translation>
    </message>
    <message>
        <source>Platform: refund</source>
        <translation>平台判退款</translation>
    </message>
    <message>
        <source>Platform: no refund</source>
        <translation>平台判不退</translation>
    </message>
    <message>
        <source>Agree to the return</source>
        <translation>同意退货</translation>
    </message>
    <message>
        <source>The buyer has changed it</source>
        <translation>买家已修改</translation>
    </message>
    <message>
        <source>The buyer has sent it</source>
        <translation>买家已寄回</translation>
    </message>
    <message>
        <source>The buyer withdraws</source>
        <translation>买家撤回</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>没有旗帜</translation>
    </message>
    <message>
        <source>Red flag</source>
        <translation>红旗</translation>
    </message>
    <message>
        <source>Yellow flag</source>
        <translation>黄旗</translation>
    </message>
    <message>
        <source>Green flag</source>
        <translation>绿旗</translation>
    </message>
    <message>
        <source>Blue flag</source>
        <translation>蓝旗</translation>
    </message>
    <message>
        <source>Purple flag</source>
        <translation>紫旗</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>still today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>today and overdue</source>
        <translation>今天要发</translation>
    </message>
    <message>
        <source>after today, soon</source>
        <translation>快到期</translation>
    </message>
    <message>
        <source>within 7 days</source>
        <translation>7 天内</translation>
    </message>
    <message>
        <source>within 14 days</source>
        <translation>14 天内</translation>
    </message>
    <message>
        <source>cannot be made in time</source>
        <translation>产能赶不上</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>已拣货</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打单</translation>
    </message>
    <message>
        <source>print again</source>
        <translation>要重打</translation>
    </message>
    <message>
        <source>printed, now stopped</source>
        <translation>打单后退款或关闭</translation>
    </message>
    <message>
        <source>waits for your answer</source>
        <translation>等卖家处理</translation>
    </message>
    <message>
        <source>the buyer is to change it</source>
        <translation>等买家修改</translation>
    </message>
    <message>
        <source>the buyer is to send back</source>
        <translation>等买家退货</translation>
    </message>
    <message>
        <source>waits for you to receive</source>
        <translation>等卖家收货</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>case closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>认不出</translation>
    </message>
    <message>
        <source>Bring the shop&apos;s orders in first</source>
        <translation>先把店里的订单拿进来</translation>
    </message>
    <message>
        <source>Drop the order sheet that you exported from 1688 here: .xlsx, .xls or .csv.
It is read on this computer only.</source>
        <translation>把 1688 后台导出的订单表拖到这里，xlsx、xls、csv 都行。
文件只在这台电脑上读，不会上传。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Try the demo shop</source>
        <translation>用样例店铺试试</translation>
    </message>
    <message>
        <source>Today&apos;s shift</source>
        <translation>今天这一班</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} 开始</translation>
    </message>
    <message>
        <source>%n order(s) an hour</source>
        <translation>每小时 %n 单</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>by deadline</source>
        <translation>按期限排</translation>
    </message>
    <message>
        <source>Everything is shipped</source>
        <translation>都发完了</translation>
    </message>
    <message>
        <source>Scanned just now</source>
        <translation>刚才扫的</translation>
    </message>
    <message>
        <source>%n scan(s)</source>
        <translation>%n 次</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>还没扫</translation>
    </message>
    <message>
        <source>orders sent</source>
        <translation>单已发</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>件</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>放一边</translation>
    </message>
    <message>
        <source>nothing more is due today</source>
        <translation>今天没有要发的了</translation>
    </message>
    <message>
        <source>%n still due today</source>
        <translation>今天还有 %n 单</translation>
    </message>
    <message>
        <source>about %n min</source>
        <translation>约 %n 分钟</translation>
    </message>
    <message>
        <source>There are no orders in the list “{list}”</source>
        <translation>“{list}”里没有订单</translation>
    </message>
    <message>
        <source>No order meets these %n condition(s)</source>
        <translation>没有同时符合这 %n 个条件的订单</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>清除全部筛选</translation>
    </message>
    <message>
        <source>Look in all orders</source>
        <translation>到全部订单里找</translation>
    </message>
    <message>
        <source>Drop “{condition}”</source>
        <translation>去掉“{condition}”</translation>
    </message>
    <message>
        <source>Among all orders there are %n</source>
        <translation>全部订单里有 %n 张</translation>
    </message>
    <message>
        <source>Without “{condition}” there are %n</source>
        <translation>去掉“{condition}”后有 %n 张</translation>
    </message>
    <message>
        <source>Steps are noted here only · the platform&apos;s rules decide</source>
        <translation>同意、拒绝只记在本机 · 以平台规则为准</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Register one</source>
        <translation>登记一个</translation>
    </message>
    <message>
        <source>After-sale cases</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>%n case(s) ticked</source>
        <translation>已选 %n 件</translation>
    </message>
    <message>
        <source>No case is waiting</source>
        <translation>没有待处理的售后</translation>
    </message>
    <message>
        <source>There are no cases here</source>
        <translation>这里没有售后</translation>
    </message>
    <message>
        <source>Cases come with the order sheets, or are registered here when a buyer asks.</source>
        <translation>售后随订单表导入，也可以在买家提出时登记。</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>{count} of {total} open</source>
        <translation>{total} 件里 {count} 件</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.gif *.bmp *.pdf)</source>
        <translation>图片和 PDF（*.jpg *.jpeg *.png *.gif *.bmp *.pdf）</translation>
    </message>
    <message>
        <source>Add proof</source>
        <translation>加凭证</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>In hand (¥)</source>
        <translation>在处理的金额（元）</translation>
    </message>
    <message>
        <source>Handled within</source>
        <translation>平均处理</translation>
    </message>
    <message>
        <source>Refund rate</source>
        <translation>退款率</translation>
    </message>
    <message>
        <source>Most frequent reason</source>
        <translation>最多的原因</translation>
    </message>
    <message>
        <source>%n to ship</source>
        <translation>%n 张待发货</translation>
    </message>
    <message>
        <source>%n late</source>
        <translation>%n 张逾期</translation>
    </message>
    <message>
        <source>%n due today</source>
        <translation>%n 张今天到期</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{count}: {facts}</source>
        <translation>{count}：{facts}</translation>
    </message>
    <message>
        <source>%n line(s) of goods</source>
        <translation>%n 款货品</translation>
    </message>
    <message>
        <source>Show all %n line(s)</source>
        <translation>显示全部 %n 款</translation>
    </message>
    <message>
        <source>Pieces of {title}</source>
        <translation>{title} 的件数</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>/ {count}</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>%n case(s)</source>
        <translation>%n 件</translation>
    </message>
    <message>
        <source>%n more in the table</source>
        <translation>还有 %n 件，看表格</translation>
    </message>
    <message>
        <source>%n file(s)</source>
        <translation>%n 个文件</translation>
    </message>
    <message>
        <source>Release to keep it as proof</source>
        <translation>松开存为凭证</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>加文件</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>New files come from</source>
        <translation>新加文件来自</translation>
    </message>
    <message>
        <source>Drop pictures or a PDF here, or press Ctrl+V</source>
        <translation>把图片或 PDF 拖进来，或按 Ctrl+V</translation>
    </message>
    <message>
        <source>pasted.png</source>
        <translation>粘贴.png</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>{name} ({size}): click opens it, Delete takes it off</source>
        <translation>{name}（{size}）：点开查看，按 Delete 移除</translation>
    </message>
    <message>
        <source>Comes from: {who}</source>
        <translation>来自：{who}</translation>
    </message>
    <message>
        <source>An amount such as 1280.00</source>
        <translation>填金额，如 1280.00</translation>
    </message>
    <message>
        <source>At most {sum} can be refunded</source>
        <translation>最多能退 {sum}</translation>
    </message>
    <message>
        <source>{sum} above the worth of the goods: ask before refunding</source>
        <translation>比货值多 {sum}，退前问清楚</translation>
    </message>
    <message>
        <source>Make it {sum}</source>
        <translation>改成 {sum}</translation>
    </message>
    <message>
        <source>Refund (¥)</source>
        <translation>退款（元）</translation>
    </message>
    <message>
        <source>Goods it is about</source>
        <translation>涉及的货品</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Where the goods are</source>
        <translation>货物状态</translation>
    </message>
    <message>
        <source>Number on the platform</source>
        <translation>平台退款单号</translation>
    </message>
    <message>
        <source>{share} of what was paid</source>
        <translation>占实付 {share}</translation>
    </message>
    <message>
        <source>goods worth {sum}</source>
        <translation>货值 {sum}</translation>
    </message>
    <message>
        <source>at most {sum}</source>
        <translation>最多能退 {sum}</translation>
    </message>
    <message>
        <source>Order numbers and waybills</source>
        <translation>订单号和运单号</translation>
    </message>
    <message>
        <source>Number patterns only guess, they never stop anything</source>
        <translation>号码规则只用来猜，不会拦</translation>
    </message>
    <message>
        <source>Sheet for the platform</source>
        <translation>导出平台批量发货表</translation>
    </message>
    <message>
        <source>Nothing pasted yet</source>
        <translation>还没粘贴</translation>
    </message>
    <message>
        <source>What you paste at the left is matched here; nothing is written</source>
        <translation>左边粘贴的，在这里对；还不会写入</translation>
    </message>
    <message>
        <source>%n order(s) will be shipped</source>
        <translation>会把 %n 张订单标成已发货</translation>
    </message>
    <message>
        <source>one step, can be undone</source>
        <translation>一步，可以整批撤销</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xls *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>Choose a sheet of waybills</source>
        <translation>选运单表格</translation>
    </message>
    <message>
        <source>Waybills</source>
        <translation>运单</translation>
    </message>
    <message>
        <source>Writing waybills</source>
        <translation>正在写入运单号</translation>
    </message>
    <message>
        <source>%n waybill(s) written</source>
        <translation>写入 %n 个运单号</translation>
    </message>
    <message>
        <source>%n order(s) are shipped</source>
        <translation>%n 张订单已发货</translation>
    </message>
    <message>
        <source>Back to the orders</source>
        <translation>回到订单</translation>
    </message>
    <message>
        <source>matched, to be written</source>
        <translation>对上，会写入</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不认识</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>sent already</source>
        <translation>已发货，不覆盖</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>超数量，不写入</translation>
    </message>
    <message>
        <source>not to ship</source>
        <translation>不能发</translation>
    </message>
    <message>
        <source>Write %n row(s)</source>
        <translation>写入 %n 行</translation>
    </message>
    <message>
        <source>Save %n row(s) as a sheet</source>
        <translation>%n 行存成表格</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>对上</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不认识</translation>
    </message>
    <message>
        <source>Sent already</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>超数量</translation>
    </message>
    <message>
        <source>Not to ship</source>
        <translation>不能发</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Like {near}</source>
        <translation>像 {near}</translation>
    </message>
    <message>
        <source>{count} orders look like it</source>
        <translation>有 {count} 张像它</translation>
    </message>
    <message>
        <source>No such order</source>
        <translation>没有这张订单</translation>
    </message>
    <message>
        <source>No order number</source>
        <translation>没写订单号</translation>
    </message>
    <message>
        <source>No waybill yet</source>
        <translation>还没填运单号</translation>
    </message>
    <message>
        <source>8–30 letters, digits</source>
        <translation>8–30 位字母数字</translation>
    </message>
    <message>
        <source>Is it {fixed}?</source>
        <translation>是 {fixed} 吗？</translation>
    </message>
    <message>
        <source>Choose a courier</source>
        <translation>左下选物流公司</translation>
    </message>
    <message>
        <source>No courier “{courier}”</source>
        <translation>没有“{courier}”</translation>
    </message>
    <message>
        <source>The number of pieces cannot be read</source>
        <translation>件数看不懂</translation>
    </message>
    <message>
        <source>The time cannot be read</source>
        <translation>时间看不懂</translation>
    </message>
    <message>
        <source>Line {other} says the same</source>
        <translation>和第 {other} 行一样</translation>
    </message>
    <message>
        <source>The order has this waybill</source>
        <translation>这单已填过这个号</translation>
    </message>
    <message>
        <source>Went with {other}</source>
        <translation>已填 {other}</translation>
    </message>
    <message>
        <source>Received already</source>
        <translation>买家已收货</translation>
    </message>
    <message>
        <source>Order {other} has it</source>
        <translation>别家 {other} 在用</translation>
    </message>
    <message>
        <source>{over} too many</source>
        <translation>多了 {over}</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>还没付款</translation>
    </message>
    <message>
        <source>The order is closed</source>
        <translation>订单已关闭</translation>
    </message>
    <message>
        <source>The buyer wants a refund</source>
        <translation>买家在申请退款</translation>
    </message>
    <message>
        <source>Parcel {which} of {count}</source>
        <translation>第 {which} 个包裹，共 {count} 个</translation>
    </message>
    <message>
        <source>by its number</source>
        <translation>按号码认出</translation>
    </message>
    <message>
        <source>a guess: others have such numbers, too</source>
        <translation>猜的：别家也有这种号</translation>
    </message>
    <message>
        <source>as it was pasted</source>
        <translation>表里写的</translation>
    </message>
    <message>
        <source>the region&apos;s courier</source>
        <translation>按地区选的</translation>
    </message>
    <message>
        <source>as chosen below</source>
        <translation>按左下选的</translation>
    </message>
    <message>
        <source>Use …{tail}</source>
        <translation>用 …{tail}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选一张</translation>
    </message>
    <message>
        <source>Change to it</source>
        <translation>改成这个</translation>
    </message>
    <message>
        <source>New parcel</source>
        <translation>当补发</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>按号码猜</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>没错</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Make it {count}</source>
        <translation>改成 {count}</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>看一眼</translation>
    </message>
    <message>
        <source>Scan here</source>
        <translation>扫到这里</translation>
    </message>
    <message>
        <source>Scanned code</source>
        <translation>扫到的码</translation>
    </message>
    <message>
        <source>Count goods</source>
        <translation>清点货品</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>扫订单</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>扫货品</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>扫运单</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一单</translation>
    </message>
    <message>
        <source>Courier by its number</source>
        <translation>物流按单号认</translation>
    </message>
    <message>
        <source>Put aside  F7</source>
        <translation>先放一边  F7</translation>
    </message>
    <message>
        <source>No order on the bench</source>
        <translation>台上没有订单</translation>
    </message>
    <message>
        <source>Its goods will be listed here, with what is still missing</source>
        <translation>扫到订单后，这里列出货品和还差几件</translation>
    </message>
    <message>
        <source>Message: {text}</source>
        <translation>留言：{text}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>备注：{text}</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>够了</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>没开始</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>还差 {count}</translation>
    </message>
    <message>
        <source>Every scan is kept at once · the last waybill marks the order as shipped</source>
        <translation>每一扫都先存盘 · 运单扫完才标成已发货</translation>
    </message>
    <message>
        <source>Whole line</source>
        <translation>整款记满</translation>
    </message>
    <message>
        <source>One more waybill</source>
        <translation>多一张运单</translation>
    </message>
    <message>
        <source>Send a part</source>
        <translation>缺货先发</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>退回刚才一扫</translation>
    </message>
    <message>
        <source>Other order</source>
        <translation>换订单</translation>
    </message>
    <message>
        <source>Whole line: {count} more</source>
        <translation>整款记满：还差 {count}</translation>
    </message>
    <message>
        <source>/ {count} pcs</source>
        <translation>/ {count} 件</translation>
    </message>
    <message>
        <source>/ %n waybill(s)</source>
        <translation>/ %n 张运单</translation>
    </message>
    <message>
        <source>This order is on the bench</source>
        <translation>这单正在台上</translation>
    </message>
    <message>
        <source>Another order: Esc changes to it</source>
        <translation>这是另一单，按 Esc 换过去</translation>
    </message>
    <message>
        <source>Not of this order, take it out</source>
        <translation>不是这单的，拿出来</translation>
    </message>
    <message>
        <source>Goods are missing: F4 sends what is there</source>
        <translation>货没扫够，按 F4 先发现有的</translation>
    </message>
    <message>
        <source>Nobody knows this code</source>
        <translation>不认识这个码</translation>
    </message>
    <message>
        <source>The buyer wants a refund: do not ship</source>
        <translation>退款中，不要发</translation>
    </message>
    <message>
        <source>Shipped already</source>
        <translation>已经发过</translation>
    </message>
    <message>
        <source>This waybill is on another order</source>
        <translation>这张运单别的订单用了</translation>
    </message>
    <message>
        <source>Whose waybill? Choose the courier at the top</source>
        <translation>认不出物流，在上面选一个</translation>
    </message>
    <message>
        <source>Twice within 3 seconds, not counted again</source>
        <translation>3 秒内重复，没再记数</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>准备好了</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Scan an order</source>
        <translation>请扫订单</translation>
    </message>
    <message>
        <source>Nothing to print</source>
        <translation>没有可打的</translation>
    </message>
    <message>
        <source>The number stands as a barcode on its packing slip</source>
        <translation>订单号的条码在装箱单上</translation>
    </message>
    <message>
        <source>{title}: there are {count} already</source>
        <translation>{title} 已经够 {count} 件</translation>
    </message>
    <message>
        <source>One too many, take it out and press F8</source>
        <translation>多了 1 件，拿出来再按 F8</translation>
    </message>
    <message>
        <source>This cannot be done</source>
        <translation>这一步做不了</translation>
    </message>
    <message>
        <source>Order …{tail}</source>
        <translation>订单 …{tail}</translation>
    </message>
    <message>
        <source>All {count} pieces are there</source>
        <translation>{count} 件都齐了</translation>
    </message>
    <message>
        <source>Line {place}: {done} / {all}</source>
        <translation>第 {place} 款  {done} / {all} 件</translation>
    </message>
    <message>
        <source>Right, go on</source>
        <translation>对，继续扫</translation>
    </message>
    <message>
        <source>Waybill {done} of {all}: scan the next</source>
        <translation>第 {done} / {all} 张运单，接着扫</translation>
    </message>
    <message>
        <source>Part sent, the rest stays</source>
        <translation>先发了一部分，其余还在待发货</translation>
    </message>
    <message>
        <source>the courier is a guess</source>
        <translation>物流是猜的</translation>
    </message>
    <message>
        <source>…{tail} is done, next</source>
        <translation>…{tail} 好了，下一单</translation>
    </message>
    <message>
        <source>{done} of {all}: scan the waybill</source>
        <translation>{done} / {all} 件，请扫运单</translation>
    </message>
    <message>
        <source>The rest stays among the orders to ship</source>
        <translation>其余留在待发货</translation>
    </message>
    <message>
        <source>Sending a part</source>
        <translation>先发一部分</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Scan the goods</source>
        <translation>请扫货品</translation>
    </message>
    <message>
        <source>Scan waybill {next} of {all}</source>
        <translation>请扫第 {next} / {all} 张运单</translation>
    </message>
    <message>
        <source>Scan the waybill</source>
        <translation>请扫运单</translation>
    </message>
    <message>
        <source>It belongs to order {number}</source>
        <translation>它在订单 {number} 里</translation>
    </message>
    <message>
        <source>Nothing was noted: scan the order on its slip, then its waybill</source>
        <translation>没有记录，先扫装箱单上的订单号，再扫运单</translation>
    </message>
    <message>
        <source>Ship %n order(s) together</source>
        <translation>%n 张合并发货</translation>
    </message>
    <message>
        <source>The same buyer, receiver, phone and address</source>
        <translation>同一买家、收货人、电话和地址</translation>
    </message>
    <message>
        <source>One waybill for all ticked orders of a card, as one step</source>
        <translation>勾选的订单用一个运单号，一步可撤</translation>
    </message>
    <message>
        <source>Nothing to ship together</source>
        <translation>没有能合并的</translation>
    </message>
    <message>
        <source>No buyer has two orders to ship to the same address</source>
        <translation>没有同一买家、同一地址的两张待发货</translation>
    </message>
    <message>
        <source>%n group(s)</source>
        <translation>%n 组</translation>
    </message>
    <message>
        <source>%n parcel(s) fewer</source>
        <translation>少发 %n 个包裹</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>找客户</translation>
    </message>
    <message>
        <source>Name, login, phone or pinyin; Enter takes the first</source>
        <translation>名称、会员名、手机号、拼音；回车选第一个</translation>
    </message>
    <message>
        <source>New customer “{text}”</source>
        <translation>新客户“{text}”</translation>
    </message>
    <message>
        <source>Another customer</source>
        <translation>换客户</translation>
    </message>
    <message>
        <source>New customer: kept with the order</source>
        <translation>新客户，随订单一起保存</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>找商品</translation>
    </message>
    <message>
        <source>Title, item code or pinyin; Enter adds the first</source>
        <translation>标题、货号、拼音；回车加第一个</translation>
    </message>
    <message>
        <source>Add “{text}” as it is typed</source>
        <translation>按“{text}”原样添加</translation>
    </message>
    <message>
        <source>Enter goes on to the next field, Ctrl+Enter saves</source>
        <translation>回车到下一项，Ctrl+Enter 保存</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续填</translation>
    </message>
    <message>
        <source>What is typed here is not saved yet</source>
        <translation>填的内容还没保存</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Save order</source>
        <translation>保存订单</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>还没保存</translation>
    </message>
    <message>
        <source>{count} more: {price} each</source>
        <translation>再加 {count}：单价 {price}</translation>
    </message>
    <message>
        <source>tier price {price}</source>
        <translation>阶梯价 {price}</translation>
    </message>
    <message>
        <source>{title}: ready {at} at the earliest</source>
        <translation>{title}：最早 {at} 做完</translation>
    </message>
    <message>
        <source>{open} open + {wanted} here, {daily} a day</source>
        <translation>未发 {open} + 本单 {wanted}，每天 {daily}</translation>
    </message>
    <message>
        <source>last {price}</source>
        <translation>上次 {price}</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>标记已付款</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Close order</source>
        <translation>关闭订单</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标记已完成</translation>
    </message>
    <message>
        <source>New order like this</source>
        <translation>照此新建订单</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>The paper as it is printed</source>
        <translation>打印出来的样子</translation>
    </message>
    <message>
        <source>Picking list</source>
        <translation>拣货单</translation>
    </message>
    <message>
        <source>Packing slips</source>
        <translation>装箱单</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>地址标签</translation>
    </message>
    <message>
        <source>All goods once, in the order of their codes, with the mark of the box that each goes into. The orders are then marked as picked.</source>
        <translation>同货号同规格合成一行，按货号排，写明分到哪个箱子。打完记为已拣货。</translation>
    </message>
    <message>
        <source>One for each box, with the order number as a barcode for the scan bench. The orders are then marked as printed.</source>
        <translation>一单一份，带订单编号条码，扫码发货时用。打完记为已打单。</translation>
    </message>
    <message>
        <source>100 × 150 mm for a label printer: the receiver in full, the order number as a barcode. The orders are then marked as printed.</source>
        <translation>100 × 150 毫米，用标签打印机：收件信息完整，带订单编号条码。打完记为已打单。</translation>
    </message>
    <message>
        <source>Refund asked, not on it: %n</source>
        <translation>%n 张申请退款，没有列入</translation>
    </message>
    <message>
        <source>Not on it: {reasons}</source>
        <translation>没有列入：{reasons}</translation>
    </message>
    <message>
        <source>%n closed</source>
        <translation>%n 张已关闭</translation>
    </message>
    <message>
        <source>%n not paid</source>
        <translation>%n 张没付款</translation>
    </message>
    <message>
        <source>%n sent already</source>
        <translation>%n 张已发货</translation>
    </message>
    <message>
        <source>None of these orders goes on this paper.</source>
        <translation>这些订单都不用打这种单。</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>正在写 {file}</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>With prices</source>
        <translation>印价格</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>存成了 {file}</translation>
    </message>
    <message>
        <source>%n page(s) went to the printer</source>
        <translation>%n 页送到打印机了</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>打印机没有应答</translation>
    </message>
    <message>
        <source>%n page(s)</source>
        <translation>%n 页</translation>
    </message>
    <message>
        <source>Picked {at}</source>
        <translation>{at} 拣货</translation>
    </message>
    <message>
        <source>not picked</source>
        <translation>没拣货</translation>
    </message>
    <message>
        <source>slip printed {at}</source>
        <translation>{at} 打单</translation>
    </message>
    <message>
        <source>no slip printed</source>
        <translation>没打单</translation>
    </message>
    <message>
        <source>address or quantity changed since: print again</source>
        <translation>之后地址或数量改过，要重打</translation>
    </message>
    <message>
        <source>{column} in line {line}</source>
        <translation>第 {line} 行的{column}</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Number, phone tail, waybill, name, title, setting or action</source>
        <translation>订单号、电话尾号、运单号、名称、标题、设置、功能</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>找东西</translation>
    </message>
    <message>
        <source>Pinyin initials will do: gz</source>
        <translation>拼音首字母也行：gz</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter open   Ctrl+Enter all in the list   Esc close</source>
        <translation>↑↓ 选择   Enter 打开   Ctrl+Enter 在列表里看全部   Esc 关闭</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Orders to ship that go to {province}</source>
        <translation>发往{province}的待发货订单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>%n 张订单</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”</source>
        <translation>没有找到“{text}”</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近用过</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Valid once both sides have sealed it</source>
        <translation>本报价由双方盖章后生效</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Freight ({note})</source>
        <translation>运费（{note}）</translation>
    </message>
    <message>
        <source>not included</source>
        <translation>不含</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货品</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>prices without tax</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>included in the prices</source>
        <translation>已含税</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期&#x3000;&#x3000;&#x3000;&#x3000;年&#x3000;&#x3000;&#x3000;月&#x3000;&#x3000;&#x3000;日</translation>
    </message>
    <message>
        <source>Tax {rate}</source>
        <translation>税 {rate}</translation>
    </message>
    <message>
        <source>Total in capitals</source>
        <translation>合计大写</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Buyer (signature or seal)</source>
        <translation>买方确认（签字或盖章）</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>报价方盖章</translation>
    </message>
    <message>
        <source>Quoted on</source>
        <translation>报价日期</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>sealed when issued</source>
        <translation>发出后盖章</translation>
    </message>
    <message>
        <source>for quotes</source>
        <translation>报价专用章</translation>
    </message>
    <message>
        <source>1688 shop: {login}</source>
        <translation>1688 店铺：{login}</translation>
    </message>
    <message>
        <source>QUOTE</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>To</source>
        <translation>致</translation>
    </message>
    <message>
        <source>From</source>
        <translation>报价方</translation>
    </message>
    <message>
        <source>No. {number} · version {version}</source>
        <translation>编号 {number} · 第 {version} 版</translation>
    </message>
    <message>
        <source>Total (yuan)</source>
        <translation>合计（元）</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期到</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>商品参数</translation>
    </message>
    <message>
        <source>Bulk orders</source>
        <translation>批量案例</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>定制流程</translation>
    </message>
    <message>
        <source>After sales</source>
        <translation>售后保障</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>商品实拍</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Selling point</source>
        <translation>卖点</translation>
    </message>
    <message>
        <source>Bulk order</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Smallest order</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量单位</translation>
    </message>
    <message>
        <source>Mixed batches</source>
        <translation>混批</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>供货周期</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>What can be customised</source>
        <translation>可定制内容</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>打样</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>大货生产</translation>
    </message>
    <message>
        <source>variants may be mixed</source>
        <translation>支持混批</translation>
    </message>
    <message>
        <source>within %n day(s) of payment</source>
        <translation>付款后 %n 天内发货</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation>%n 天</translation>
    </message>
    <message>
        <source>{grams} g</source>
        <translation>{grams} 克</translation>
    </message>
    <message>
        <source>from {quantity}</source>
        <translation>{quantity}起批</translation>
    </message>
    <message>
        <source>Tier prices (yuan)</source>
        <translation>阶梯价（元）</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>{yuan} below the tier</source>
        <translation>比阶梯价低 {yuan}</translation>
    </message>
    <message>
        <source>delivered in %n day(s)</source>
        <translation>%n 天交货</translation>
    </message>
    <message>
        <source>Printed {at}</source>
        <translation>打印于 {at}</translation>
    </message>
    <message>
        <source>PICKING LIST</source>
        <translation>拣货单</translation>
    </message>
    <message>
        <source>Picked by</source>
        <translation>拣货人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Kinds of goods</source>
        <translation>货品种类</translation>
    </message>
    <message>
        <source>Pieces in all</source>
        <translation>总件数</translation>
    </message>
    <message>
        <source>A1×20: 20 of it go into the box of order A1</source>
        <translation>A1×20：其中 20 件放进订单 A1 的箱子</translation>
    </message>
    <message>
        <source>Refund asked, not on this list: {numbers}</source>
        <translation>买家申请退款，没有列入：{numbers}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Not on this list: {reasons}</source>
        <translation>没有列入：{reasons}</translation>
    </message>
    <message>
        <source>Do not ship: %n order(s)</source>
        <translation>别发货：%n 张订单</translation>
    </message>
    <message>
        <source>Item code · variant · goods</source>
        <translation>货号 · 规格 · 货品</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>拣几件</translation>
    </message>
    <message>
        <source>For which orders</source>
        <translation>分到哪些订单</translation>
    </message>
    <message>
        <source>Buyer says</source>
        <translation>买家留言</translation>
    </message>
    <message>
        <source>Own note</source>
        <translation>自己的备注</translation>
    </message>
    <message>
        <source>The orders by their mark</source>
        <translation>订单标记</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>%n 张订单</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已装</translation>
    </message>
    <message>
        <source>refund asked</source>
        <translation>申请退款</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>没付款</translation>
    </message>
    <message>
        <source>sent already</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>ADDRESS LABELS</source>
        <translation>地址标签</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>收</translation>
    </message>
    <message>
        <source>{count} pieces in all</source>
        <translation>共 {count} 件</translation>
    </message>
    <message>
        <source>%n kind(s) of goods</source>
        <translation>%n 种货品</translation>
    </message>
    <message>
        <source>and %n more</source>
        <translation>还有 %n 种</translation>
    </message>
    <message>
        <source>From: {sender}</source>
        <translation>寄件：{sender}</translation>
    </message>
    <message>
        <source>PACKING SLIP</source>
        <translation>装箱单</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Buyer: {name}</source>
        <translation>买家：{name}</translation>
    </message>
    <message>
        <source>Packed by</source>
        <translation>装箱人</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>箱数</translation>
    </message>
    <message>
        <source>Recovery code of the shop</source>
        <translation>店铺恢复码</translation>
    </message>
    <message>
        <source>It opens the shop when the password is forgotten: on the locked page choose “Open with the recovery code” and type the groups in their order. Capitals and gaps do not matter.</source>
        <translation>忘了密码时用它打开店铺：在锁定页点“用恢复码打开”，按顺序输入各组。大小写和空格都不要紧。</translation>
    </message>
    <message>
        <source>Keep it away from the computer. Whoever has it can read the shop. It holds until the password is changed; then there is a new one.</source>
        <translation>不要和电脑放在一起，拿到它的人就能看到店铺数据。改密码之前一直有效，改了密码会有新的恢复码。</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>This file is empty. Export it from the platform again.</source>
        <translation>这个文件是空的。请从平台重新导出。</translation>
    </message>
    <message>
        <source>This file is no sheet. Choose an .xlsx, .xls or .csv file.</source>
        <translation>这个文件不是表格。请选 .xlsx、.xls 或 .csv 文件。</translation>
    </message>
    <message>
        <source>This file is damaged or cut off. Download it again, or open and save it anew.</source>
        <translation>这个文件坏了或没下载完。请重新下载，或打开后另存一份。</translation>
    </message>
    <message>
        <source>This file is locked with a password. Save it without one, then import it.</source>
        <translation>这个文件设了打开密码。去掉密码另存后再导入。</translation>
    </message>
    <message>
        <source>This file is too large to be read safely. Export fewer days at a time.</source>
        <translation>这个文件太大，不能安全读取。请少导几天，分几次导出。</translation>
    </message>
    <message>
        <source>No heading row was found. A sheet of orders has a column 订单编号.</source>
        <translation>没找到表头行。订单表应有“订单编号”一列。</translation>
    </message>
    <message>
        <source>What kind of sheet this is cannot be told from its headings.</source>
        <translation>从表头看不出这是哪种表。</translation>
    </message>
    <message>
        <source>This could be more than one kind of sheet. Say which it is.</source>
        <translation>这张表可能是好几种，请指明是哪一种。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>This file may not be read. Close it where it is open, or check its rights.</source>
        <translation>这个文件读不了。把打开它的程序关掉，或检查权限。</translation>
    </message>
    <message>
        <source>This file cannot be written: {file}. Close it where it is open, or choose another name.</source>
        <translation>写不了这个文件：{file}。关掉正打开它的程序，或换个文件名。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and try again.</source>
        <translation>磁盘满了。什么都没改；腾出空间后再试。</translation>
    </message>
    <message>
        <source>The disk could not be read or written. Nothing was changed; check the disk and its room, then try again.</source>
        <translation>磁盘读写出错。什么都没改；检查磁盘和剩余空间后再试。</translation>
    </message>
    <message>
        <source>The number is stored as a figure and has lost its last digits. Export as text.</source>
        <translation>编号被存成了数字，末位已丢失。请按文本重新导出。</translation>
    </message>
    <message>
        <source>The number or name that it is known by is missing</source>
        <translation>缺少编号或名称，不知道是哪一条</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>Not an amount of money</source>
        <translation>不是金额</translation>
    </message>
    <message>
        <source>The quantity is below zero</source>
        <translation>数量小于 0</translation>
    </message>
    <message>
        <source>There is no such date or time</source>
        <translation>没有这个日期或时间</translation>
    </message>
    <message>
        <source>Unknown status</source>
        <translation>不认识这个状态</translation>
    </message>
    <message>
        <source>These goods belong to no order</source>
        <translation>这行货品不属于任何订单</translation>
    </message>
    <message>
        <source>The shop has no order of this number</source>
        <translation>店里没有这个订单编号</translation>
    </message>
    <message>
        <source>This order is not paid for, or closed: it is not to be shipped</source>
        <translation>这单还没付款或已关闭，不能发货</translation>
    </message>
    <message>
        <source>Rows of one order or of one day say different things</source>
        <translation>同一订单或同一天的几行内容不一致</translation>
    </message>
    <message>
        <source>This text is too long</source>
        <translation>文字太长</translation>
    </message>
    <message>
        <source>This number is too small or too large</source>
        <translation>数字太小或太大</translation>
    </message>
    <message>
        <source>This word is not known here</source>
        <translation>不认识这个词</translation>
    </message>
    <message>
        <source>A new product needs a title</source>
        <translation>新商品要有标题</translation>
    </message>
    <message>
        <source>Another row or entry is this one already; clear _key in a copied row</source>
        <translation>和另一行或已有的一条重复；复制的行请清空 _key</translation>
    </message>
    <message>
        <source>Goods, freight and adjustment do not add up to the amount paid</source>
        <translation>货款、运费、涨价或折扣加起来不等于实付款</translation>
    </message>
    <message>
        <source>The time of payment is missing; the time of the order counts</source>
        <translation>没有付款时间，按下单时间算</translation>
    </message>
    <message>
        <source>The status is missing; it was taken from payment and waybill</source>
        <translation>没有状态，已按付款和运单推断</translation>
    </message>
    <message>
        <source>This courier is not known</source>
        <translation>不认识这家物流公司</translation>
    </message>
    <message>
        <source>This does not look like a waybill number</source>
        <translation>不像运单号</translation>
    </message>
    <message>
        <source>The sheet is older than what is known here; the status stays</source>
        <translation>表格比这里的旧，状态不动</translation>
    </message>
    <message>
        <source>Another waybill than the one entered here; kept as a further parcel</source>
        <translation>和这里填的运单号不同，记成另一个包裹</translation>
    </message>
    <message>
        <source>Changed here and in the sheet; the value from here stays</source>
        <translation>这里和表格都改过，保留这里的</translation>
    </message>
    <message>
        <source>This date lies in the future</source>
        <translation>日期在将来</translation>
    </message>
    <message>
        <source>No buyer is named; the order has no customer</source>
        <translation>没有买家，订单不挂客户</translation>
    </message>
    <message>
        <source>The cell holds an error of the sheet</source>
        <translation>单元格是表格的错误值</translation>
    </message>
    <message>
        <source>The buyer wants a refund</source>
        <translation>买家在申请退款</translation>
    </message>
    <message>
        <source>This looks like a sheet of purchases: many sellers, one buyer</source>
        <translation>这像是采购单：卖家很多，买家只有一个</translation>
    </message>
    <message>
        <source>This column is worked out here; what the sheet says of it is left out</source>
        <translation>这一列由程序算出，表里的值不读</translation>
    </message>
    <message>
        <source>This heading stands twice; the first one counts</source>
        <translation>表头重复，用第一个</translation>
    </message>
    <message>
        <source>There is no shop yet at {path}. Import a sheet, or try the demo shop.</source>
        <translation>{path} 还没有店铺数据。先导入表格，或试试样例店铺。</translation>
    </message>
    <message>
        <source>The shop&apos;s data is locked with a password; it is missing or wrong.</source>
        <translation>店铺数据设了密码，没填或填错了。</translation>
    </message>
    <message>
        <source>The shop&apos;s data was written by a newer version of the program (form {found}, this one knows {known}). Nothing was changed; install the newer version.</source>
        <translation>店铺数据是新版程序写的（格式 {found}，本程序认识 {known}）。什么都没改，请装新版。</translation>
    </message>
    <message>
        <source>This file is not a shop of Seller Desk: {path}. It was left as it is.</source>
        <translation>这个文件不是卖家工作台的店铺数据：{path}。没有动它。</translation>
    </message>
    <message>
        <source>The shop&apos;s data is damaged: {path}. Restore the last backup.</source>
        <translation>店铺数据坏了：{path}。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>Another program holds the shop&apos;s data. Close it and try again.</source>
        <translation>别的程序正占用店铺数据。关掉后再试。</translation>
    </message>
    <message>
        <source>The shop&apos;s data cannot be written here. Check the rights of the folder.</source>
        <translation>这里写不了店铺数据。请检查文件夹权限。</translation>
    </message>
    <message>
        <source>The demo shop only goes into a new store; this one has orders already.</source>
        <translation>样例店铺只能放进新店，这里已有订单。</translation>
    </message>
    <message>
        <source>No backup could be made, so nothing was changed. {detail}</source>
        <translation>没能备份，所以什么都没改。{detail}</translation>
    </message>
    <message>
        <source>The shop&apos;s data could not be brought up to date; it is as it was. A copy lies at {backup}.</source>
        <translation>店铺数据没能升级，还是原样。备份在 {backup}。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已取消，什么都没改。</translation>
    </message>
    <message>
        <source>Something was changed in between. Look at the file again, then import it.</source>
        <translation>这期间数据有变动。请重新看一遍再导入。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的。</translation>
    </message>
    <message>
        <source>This cannot be undone: {count} rows were changed afterwards.</source>
        <translation>撤不了：有 {count} 行后来又改过。</translation>
    </message>
    <message>
        <source>This was done with an older form of the data and cannot be undone any more.</source>
        <translation>这是旧格式时做的，已不能撤销。</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>没有这张订单。</translation>
    </message>
    <message>
        <source>The order {number} has been shipped already.</source>
        <translation>订单 {number} 已经发过货。</translation>
    </message>
    <message>
        <source>The order {number} is not paid yet.</source>
        <translation>订单 {number} 还没付款。</translation>
    </message>
    <message>
        <source>The order {number} is closed.</source>
        <translation>订单 {number} 已关闭。</translation>
    </message>
    <message>
        <source>The buyer wants a refund for the order {number}. Settle that first.</source>
        <translation>订单 {number} 买家在申请退款，先处理退款。</translation>
    </message>
    <message>
        <source>More than was ordered: {left} of “{title}” are left to send</source>
        <translation>超过订货数：“{title}”还剩 {left} 没发</translation>
    </message>
    <message>
        <source>Say how many pieces go with it</source>
        <translation>填这次发几件</translation>
    </message>
    <message>
        <source>Choose the courier</source>
        <translation>请选物流公司</translation>
    </message>
    <message>
        <source>Enter the waybill number</source>
        <translation>请填运单号</translation>
    </message>
    <message>
        <source>A waybill number has 8 to 30 letters and digits</source>
        <translation>运单号是 8 到 30 位字母或数字</translation>
    </message>
    <message>
        <source>Between {minimum} and {maximum} days are allowed</source>
        <translation>允许 {minimum} 到 {maximum} 天</translation>
    </message>
    <message>
        <source>There is no quote {number}.</source>
        <translation>没有报价单 {number}。</translation>
    </message>
    <message>
        <source>Write down why</source>
        <translation>请写下原因</translation>
    </message>
    <message>
        <source>The picture of the LOGO is gone from the shop&apos;s folder: choose it again in Settings.</source>
        <translation>LOGO 图片不在店铺文件夹里了，到设置里重新选一张。</translation>
    </message>
    <message>
        <source>The picture of the seal is gone from the shop&apos;s folder: choose it again in Settings.</source>
        <translation>印章图片不在店铺文件夹里了，到设置里重新选一张。</translation>
    </message>
    <message>
        <source>There is no such customer.</source>
        <translation>没有这个客户。</translation>
    </message>
    <message>
        <source>Has to be lower than in the tier before</source>
        <translation>价格要比上一档低</translation>
    </message>
    <message>
        <source>Price has to be above 0</source>
        <translation>价格要大于 0</translation>
    </message>
    <message>
        <source>No price to change</source>
        <translation>没有价格可改</translation>
    </message>
    <message>
        <source>The quote {number} is issued and stays as it is. Make the next version.</source>
        <translation>报价单 {number} 已经发出，不能再改。要改就开下一版。</translation>
    </message>
    <message>
        <source>Add a product to the quote</source>
        <translation>先加一个商品</translation>
    </message>
    <message>
        <source>{title} has no price</source>
        <translation>{title} 没有报价</translation>
    </message>
    <message>
        <source>{title} has no quantity</source>
        <translation>{title} 没有数量</translation>
    </message>
    <message>
        <source>{title} is below its floor price. Change the price, or give a reason</source>
        <translation>{title} 低于底价。改价，或写明原因</translation>
    </message>
    <message>
        <source>The last day of the quote is over. Choose a later one</source>
        <translation>有效期已经过了，改个晚些的日子</translation>
    </message>
    <message>
        <source>This amount is too large</source>
        <translation>金额太大</translation>
    </message>
    <message>
        <source>The quote {number} is not open.</source>
        <translation>报价单 {number} 不在等客户答复。</translation>
    </message>
    <message>
        <source>The quote {number} has expired. Make the next version.</source>
        <translation>报价单 {number} 已过期。要成交就开下一版。</translation>
    </message>
    <message>
        <source>The quote {number} is accepted already.</source>
        <translation>报价单 {number} 已经成交。</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>写明原因</translation>
    </message>
    <message>
        <source>There is no such after-sales case.</source>
        <translation>没有这个售后。</translation>
    </message>
    <message>
        <source>This is no recovery code: compare its 14 groups with the paper.</source>
        <translation>恢复码不对，请对照纸上的 14 组再看一遍。</translation>
    </message>
    <message>
        <source>Screenshots mode is on: nothing is written. Turn it off first.</source>
        <translation>截图模式开着，什么都不会写入。先关掉截图模式。</translation>
    </message>
    <message>
        <source>That somebody has looked at personal data cannot be undone.</source>
        <translation>查看个人信息的记录不能撤销。</translation>
    </message>
    <message>
        <source>Another parcel of this order has this number already</source>
        <translation>这张订单的另一个包裹已是这个运单号</translation>
    </message>
    <message>
        <source>This parcel is gone by now.</source>
        <translation>这个运单已不在了。</translation>
    </message>
    <message>
        <source>Choose the customer, or name a new one</source>
        <translation>选择客户，或填新客户名称</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>添加商品</translation>
    </message>
    <message>
        <source>A quantity above 0</source>
        <translation>数量要大于 0</translation>
    </message>
    <message>
        <source>Whole numbers only: sold by {unit}</source>
        <translation>按{unit}卖，只能填整数</translation>
    </message>
    <message>
        <source>Enter the unit price</source>
        <translation>填单价</translation>
    </message>
    <message>
        <source>The amount falls below 0</source>
        <translation>金额不能小于 0</translation>
    </message>
    <message>
        <source>The amount is too large</source>
        <translation>金额太大</translation>
    </message>
    <message>
        <source>This time is still to come</source>
        <translation>时间不能晚于现在</translation>
    </message>
    <message>
        <source>The order {number} is paid already.</source>
        <translation>订单 {number} 已经付款。</translation>
    </message>
    <message>
        <source>The order {number} comes from the platform: change it there, then import its sheet.</source>
        <translation>订单 {number} 来自平台：在平台修改后再导入。</translation>
    </message>
    <message>
        <source>The order {number} has not been shipped yet.</source>
        <translation>订单 {number} 还没发货。</translation>
    </message>
    <message>
        <source>At least {least} of “{title}”: so much is in parcels or cases</source>
        <translation>“{title}”至少 {least}：已发货或在售后中</translation>
    </message>
    <message>
        <source>Less than is asked back in its after-sale cases</source>
        <translation>少于售后中的退款金额</translation>
    </message>
    <message>
        <source>The case cannot take this step from where it stands.</source>
        <translation>售后在这个阶段不能走这一步。</translation>
    </message>
    <message>
        <source>This case is settled already.</source>
        <translation>这个售后已经结束。</translation>
    </message>
    <message>
        <source>That is more than can still be refunded of what was paid</source>
        <translation>超过实付里还能退的金额</translation>
    </message>
    <message>
        <source>Enter how much is refunded</source>
        <translation>填退款金额</translation>
    </message>
    <message>
        <source>That is more than was ordered and is not in another case</source>
        <translation>超过下单数量，或已在别的售后里</translation>
    </message>
    <message>
        <source>Write down what there is to note</source>
        <translation>写点什么再记</translation>
    </message>
    <message>
        <source>{name} is not kept: only jpg, png, gif, bmp and pdf are.</source>
        <translation>{name} 没保存：只收 jpg、png、gif、bmp 和 pdf。</translation>
    </message>
    <message>
        <source>{name} is larger than {most} MB and is not kept.</source>
        <translation>{name} 超过 {most} MB，没保存。</translation>
    </message>
    <message>
        <source>The file {name} is not in the shop&apos;s folder any more.</source>
        <translation>文件 {name} 已不在店铺文件夹里。</translation>
    </message>
    <message>
        <source>{name} is no picture, whatever its name says; jpg, png, gif and bmp are taken.</source>
        <translation>{name} 不是图片，改名也没用；只收 jpg、png、gif、bmp。</translation>
    </message>
    <message>
        <source>{name} is damaged: the picture ends too early. Save it once more and try again.</source>
        <translation>{name} 坏了：图片没存完整。重新存一份再试。</translation>
    </message>
    <message>
        <source>{name} is {width}×{height}, too large to open. Make it smaller first.</source>
        <translation>{name} 有 {width}×{height}，大得打不开，先缩小。</translation>
    </message>
    <message>
        <source>All {most} places are taken; the rest was left out.</source>
        <translation>{most} 个图位都满了，剩下的没放。</translation>
    </message>
    <message>
        <source>This image is gone by now.</source>
        <translation>这张图已经不在了。</translation>
    </message>
    <message>
        <source>“{title}” has no photo to print on.</source>
        <translation>“{title}”还没有可用的照片。</translation>
    </message>
    <message>
        <source>“{title}” lacks a price or a smallest order for this template.</source>
        <translation>“{title}”缺价格、起订量或卖点，出不了这个模板。</translation>
    </message>
    <message>
        <source>{name} was contacted lately. The next message may go out from {until} on.</source>
        <translation>{name} 最近联系过，{until} 起才能再发。</translation>
    </message>
    <message>
        <source>A regular customer starts below a key customer, and above 0</source>
        <translation>老客户起点要大于 0，小于大客户起点</translation>
    </message>
    <message>
        <source>These are the same customer already</source>
        <translation>已经是同一个客户</translation>
    </message>
    <message>
        <source>There is no such coupon.</source>
        <translation>没有这张券。</translation>
    </message>
    <message>
        <source>Give it a name</source>
        <translation>起个名字</translation>
    </message>
    <message>
        <source>The threshold must be above 0</source>
        <translation>门槛要大于 0</translation>
    </message>
    <message>
        <source>The reduction must be above 0</source>
        <translation>减的金额要大于 0</translation>
    </message>
    <message>
        <source>The reduction must be below the threshold</source>
        <translation>减的金额要小于门槛</translation>
    </message>
    <message>
        <source>The coupon must end on its first day or later</source>
        <translation>结束日不能早于开始日</translation>
    </message>
    <message>
        <source>At least 1</source>
        <translation>至少 1</translation>
    </message>
    <message>
        <source>Choose who it is for</source>
        <translation>选给谁</translation>
    </message>
    <message>
        <source>An order just at the threshold would be below cost: {left} stay of {threshold}</source>
        <translation>刚到门槛的单会低于成本：{threshold} 只剩 {left}</translation>
    </message>
    <message>
        <source>It is open to all tiers</source>
        <translation>对所有层级开放</translation>
    </message>
    <message>
        <source>Another coupon runs for the same tier: {name}</source>
        <translation>同一层级还有别的券在用：{name}</translation>
    </message>
    <message>
        <source>None of the customer&apos;s orders of the last year reached this amount</source>
        <translation>该客户近一年没有一单达到这个门槛</translation>
    </message>
    <message>
        <source>The coupon is over.</source>
        <translation>这张券已经结束。</translation>
    </message>
    <message>
        <source>All of these coupons are given out</source>
        <translation>这张券已经发完</translation>
    </message>
    <message>
        <source>{name} is in a tier that the coupon is not for</source>
        <translation>{name} 不在这张券的层级里</translation>
    </message>
    <message>
        <source>{name} has it already</source>
        <translation>{name} 已经有了</translation>
    </message>
    <message>
        <source>The coupon is given out already; it can be ended, not changed.</source>
        <translation>券已经发出，只能结束，不能改。</translation>
    </message>
    <message>
        <source>This coupon is used already.</source>
        <translation>这张券已经用过。</translation>
    </message>
    <message>
        <source>No paid order of this customer reaches {threshold} since the coupon was given</source>
        <translation>发券以后，这个客户还没有满 {threshold} 的已付款订单</translation>
    </message>
    <message>
        <source>Week {week} is not over yet. Choose one that has ended.</source>
        <translation>{week} 还没结束，选已经过完的一周。</translation>
    </message>
    <message>
        <source>That day has not come yet. Choose today or an earlier one.</source>
        <translation>那天还没到，选今天或更早的日子。</translation>
    </message>
    <message>
        <source>A count cannot be below zero.</source>
        <translation>数量不能小于 0。</translation>
    </message>
    <message>
        <source>More people than visitors cannot be: {count} of {visitors}.</source>
        <translation>人数不能比访客多：{count} / {visitors}。</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>Type at least one number.</source>
        <translation>至少填一个数。</translation>
    </message>
    <message>
        <source>“{word}” is a banned word</source>
        <translation>“{word}”是违禁词</translation>
    </message>
    <message>
        <source>The title is too long</source>
        <translation>标题太长</translation>
    </message>
    <message>
        <source>The smallest quantity is missing, such as 50件起批</source>
        <translation>缺起批量，如“50件起批”</translation>
    </message>
    <message>
        <source>The year {word} is over</source>
        <translation>{word} 年已过</translation>
    </message>
    <message>
        <source>“{word}” stands here once more</source>
        <translation>“{word}”重复</translation>
    </message>
    <message>
        <source>No attribute is named: material, season, style or size</source>
        <translation>缺属性词，如材质、季节、款式、规格</translation>
    </message>
    <message>
        <source>The title is empty</source>
        <translation>标题是空的</translation>
    </message>
    <message>
        <source>There is no such product any more.</source>
        <translation>这个商品已经没有了。</translation>
    </message>
    <message>
        <source>Enter a title</source>
        <translation>请填标题</translation>
    </message>
    <message>
        <source>At most {maximum} characters</source>
        <translation>最多 {maximum} 个字符</translation>
    </message>
    <message>
        <source>Between {minimum} and {maximum}</source>
        <translation>要在 {minimum} 到 {maximum} 之间</translation>
    </message>
    <message>
        <source>Another product has the offer ID {offer_id}</source>
        <translation>商品 ID {offer_id} 已被别的商品占用</translation>
    </message>
    <message>
        <source>A batch has a unit and a number of pieces, or neither</source>
        <translation>批量单位和每批件数要么都填，要么都不填</translation>
    </message>
    <message>
        <source>The variant {spec} stands twice</source>
        <translation>规格 {spec} 重复了</translation>
    </message>
    <message>
        <source>More pieces than in the tier before</source>
        <translation>件数要比上一档多</translation>
    </message>
    <message>
        <source>The first tier begins at the smallest order, {minimum}</source>
        <translation>第一档从起订量 {minimum} 起</translation>
    </message>
    <message>
        <source>Not submitted: items to mend first: {count}</source>
        <translation>没有提交：先改好 {count} 项</translation>
    </message>
    <message>
        <source>The product stands elsewhere by now; nothing was changed.</source>
        <translation>商品状态已经变了，什么都没改。</translation>
    </message>
    <message>
        <source>Enter what it says</source>
        <translation>填内容</translation>
    </message>
    <message>
        <source>Enter a price</source>
        <translation>填价格</translation>
    </message>
    <message>
        <source>Enter the platform&apos;s reason</source>
        <translation>请填平台给的原因</translation>
    </message>
    <message>
        <source>The title cannot be used</source>
        <translation>标题不能用</translation>
    </message>
    <message>
        <source>{count} of {wanted} images</source>
        <translation>图片 {count}/{wanted} 张</translation>
    </message>
    <message>
        <source>The first image is not on white ground</source>
        <translation>首图不是白底</translation>
    </message>
    <message>
        <source>Image files gone: {count}</source>
        <translation>图片文件不见了：{count} 张</translation>
    </message>
    <message>
        <source>Images under {side} px: {count}</source>
        <translation>小于 {side} 像素的图：{count} 张</translation>
    </message>
    <message>
        <source>Images that are not square: {count}</source>
        <translation>不是方形的图：{count} 张</translation>
    </message>
    <message>
        <source>Images over {most} KB: {count}</source>
        <translation>超过 {most} KB 的图：{count} 张</translation>
    </message>
    <message>
        <source>The unit is missing</source>
        <translation>缺单位</translation>
    </message>
    <message>
        <source>The smallest order is missing</source>
        <translation>缺起订量</translation>
    </message>
    <message>
        <source>There is no price</source>
        <translation>没有价格</translation>
    </message>
    <message>
        <source>The price tiers do not fit</source>
        <translation>阶梯价不对</translation>
    </message>
    <message>
        <source>The lead time is missing</source>
        <translation>缺供货周期</translation>
    </message>
    <message>
        <source>The days to ship are not set: {days} count</source>
        <translation>没设发货时限：按 {days} 天算</translation>
    </message>
    <message>
        <source>{days} days to ship, {minimum} to {maximum} are allowed</source>
        <translation>发货时限 {days} 天，允许 {minimum}–{maximum} 天</translation>
    </message>
    <message>
        <source>Lead time of {lead} days, but to ship in {days}</source>
        <translation>供货周期 {lead} 天，发货时限只有 {days} 天</translation>
    </message>
    <message>
        <source>What can be customised is missing</source>
        <translation>缺定制选项</translation>
    </message>
    <message>
        <source>The rule for samples is missing</source>
        <translation>缺打样说明</translation>
    </message>
    <message>
        <source>The steps of making are missing</source>
        <translation>缺加工流程</translation>
    </message>
    <message>
        <source>The days of production are missing</source>
        <translation>缺生产天数</translation>
    </message>
    <message>
        <source>The type is not confirmed</source>
        <translation>类型没确认</translation>
    </message>
    <message>
        <source>The type does not fit the rest</source>
        <translation>类型和其他信息不符</translation>
    </message>
    <message>
        <source>A price is below the cost</source>
        <translation>有价格低于成本</translation>
    </message>
    <message>
        <source>The weight is missing</source>
        <translation>缺重量</translation>
    </message>
    <message>
        <source>{count} of {wanted} attributes</source>
        <translation>属性 {count}/{wanted} 项</translation>
    </message>
    <message>
        <source>No colours or sizes</source>
        <translation>没有颜色或尺码</translation>
    </message>
    <message>
        <source>No bulk order as an example</source>
        <translation>没有批量案例</translation>
    </message>
    <message>
        <source>There is no such violation any more.</source>
        <translation>这条违规已经没有了。</translation>
    </message>
    <message>
        <source>Choose what it is about</source>
        <translation>请选违规类别</translation>
    </message>
    <message>
        <source>Write down what was done first</source>
        <translation>先写下做了什么</translation>
    </message>
    <message>
        <source>Write the appeal first</source>
        <translation>先写申诉内容</translation>
    </message>
    <message>
        <source>This time lies in the future</source>
        <translation>这个时间还没到</translation>
    </message>
    <message>
        <source>This violation is settled already.</source>
        <translation>这条违规已经了结。</translation>
    </message>
    <message>
        <source>There is no setting {key}.</source>
        <translation>没有设置项 {key}。</translation>
    </message>
    <message>
        <source>{value} does not fit the setting {key}.</source>
        <translation>{value} 不适合设置项 {key}。</translation>
    </message>
    <message>
        <source>{file} holds no settings of Seller Desk.</source>
        <translation>{file} 不是卖家工作台的设置文件。</translation>
    </message>
    <message>
        <source>{file} comes from a newer Seller Desk. Update the program first.</source>
        <translation>{file} 来自更新版的卖家工作台，先更新程序。</translation>
    </message>
</context>
<context>
    <name>product</name>
    <message>
        <source>Newest orders</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>See %n order(s)</source>
        <translation>看 %n 张订单</translation>
    </message>
    <message>
        <source>%n variant(s)</source>
        <translation>%n 个规格</translation>
    </message>
    <message>
        <source>Own text below this part</source>
        <translation>这一段下面的补充</translation>
    </message>
    <message>
        <source>%n item(s)</source>
        <translation>%n 项</translation>
    </message>
    <message>
        <source>old</source>
        <translation>旧了</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>nothing to say yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>Never made</source>
        <translation>没出过</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>旧了</translation>
    </message>
    <message>
        <source>The page made on {day} is out of date</source>
        <translation>{day} 出的详情页旧了</translation>
    </message>
    <message>
        <source>Made {day}</source>
        <translation>{day} 出图</translation>
    </message>
    <message>
        <source>Long image in slices (JPEG)…</source>
        <translation>长图切片（JPEG）…</translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation>网页（HTML）…</translation>
    </message>
    <message>
        <source>Copy as HTML</source>
        <translation>复制 HTML</translation>
    </message>
    <message>
        <source>Detail page</source>
        <translation>详情页</translation>
    </message>
    <message>
        <source>and %n more</source>
        <translation>还有 %n 个</translation>
    </message>
    <message>
        <source>From prices, attributes, variants and days of the product</source>
        <translation>来自商品的价格、属性、规格和时限</translation>
    </message>
    <message>
        <source>From the cases of the product</source>
        <translation>来自商品的案例</translation>
    </message>
    <message>
        <source>From what is made to order: steps and options</source>
        <translation>来自定制信息：流程和可定制内容</translation>
    </message>
    <message>
        <source>From the settings: promises on detail pages</source>
        <translation>来自设置：详情页承诺</translation>
    </message>
    <message>
        <source>All pictures of the product but the first</source>
        <translation>除首图外的全部商品图</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>成交额</translation>
    </message>
    <message>
        <source>Paid orders</source>
        <translation>付款订单</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Last sold</source>
        <translation>最近成交</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>可混批</translation>
    </message>
    <message>
        <source>{kind}: {least} to {most} days, the platform&apos;s rules decide</source>
        <translation>{kind}：{least} 到 {most} 天，以平台规则为准</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>Ship (days)</source>
        <translation>发货时限（天）</translation>
    </message>
    <message>
        <source>Lead (days)</source>
        <translation>供货周期（天）</translation>
    </message>
    <message>
        <source>Made a day</source>
        <translation>日产能</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>每批件数</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Offer ID</source>
        <translation>Offer ID</translation>
    </message>
    <message>
        <source>Variants of this product may be mixed in an order</source>
        <translation>同一单可以混拿不同规格</translation>
    </message>
    <message>
        <source>Title too long</source>
        <translation>标题太长</translation>
    </message>
    <message>
        <source>Title without quantity</source>
        <translation>标题没写起订量</translation>
    </message>
    <message>
        <source>Old year in the title</source>
        <translation>标题年份过时</translation>
    </message>
    <message>
        <source>Word twice in the title</source>
        <translation>标题有重复词</translation>
    </message>
    <message>
        <source>Title without attribute</source>
        <translation>标题没写属性</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>Banned word in title</source>
        <translation>标题有违规词</translation>
    </message>
    <message>
        <source>First image not white</source>
        <translation>首图不是白底</translation>
    </message>
    <message>
        <source>Images not square: {count}</source>
        <translation>不是方形的图：{count} 张</translation>
    </message>
    <message>
        <source>No unit</source>
        <translation>没填单位</translation>
    </message>
    <message>
        <source>No smallest order</source>
        <translation>没填起订量</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>没填价格</translation>
    </message>
    <message>
        <source>Price tiers do not fit</source>
        <translation>价格阶梯不对</translation>
    </message>
    <message>
        <source>No lead time</source>
        <translation>没填供货周期</translation>
    </message>
    <message>
        <source>Ship-by days not set</source>
        <translation>没设发货时限</translation>
    </message>
    <message>
        <source>Ship-by not allowed</source>
        <translation>发货时限超范围</translation>
    </message>
    <message>
        <source>Lead time over ship-by</source>
        <translation>供货周期超发货时限</translation>
    </message>
    <message>
        <source>No options named</source>
        <translation>没写可定制项</translation>
    </message>
    <message>
        <source>No rule for samples</source>
        <translation>没写打样规则</translation>
    </message>
    <message>
        <source>No steps of making</source>
        <translation>没写制作流程</translation>
    </message>
    <message>
        <source>No production days</source>
        <translation>没填生产天数</translation>
    </message>
    <message>
        <source>Type not confirmed</source>
        <translation>类型没确认</translation>
    </message>
    <message>
        <source>Type does not fit</source>
        <translation>类型和内容不符</translation>
    </message>
    <message>
        <source>Price below cost</source>
        <translation>价格低于成本</translation>
    </message>
    <message>
        <source>No weight</source>
        <translation>没填重量</translation>
    </message>
    <message>
        <source>No colours or sizes</source>
        <translation>没填颜色尺码</translation>
    </message>
    <message>
        <source>No bulk order shown</source>
        <translation>没有批量采购案例</translation>
    </message>
    <message>
        <source>Five images</source>
        <translation>五张主图</translation>
    </message>
    <message>
        <source>First image on white</source>
        <translation>白底首图</translation>
    </message>
    <message>
        <source>Images large enough</source>
        <translation>主图够大</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Smallest order</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price tiers fall</source>
        <translation>价格阶梯递减</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>供货周期</translation>
    </message>
    <message>
        <source>Ship-by days</source>
        <translation>发货时限</translation>
    </message>
    <message>
        <source>Lead time within ship-by</source>
        <translation>供货周期不超发货时限</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>可定制项</translation>
    </message>
    <message>
        <source>Rule for samples</source>
        <translation>打样规则</translation>
    </message>
    <message>
        <source>Steps of making</source>
        <translation>制作流程</translation>
    </message>
    <message>
        <source>Production days</source>
        <translation>生产天数</translation>
    </message>
    <message>
        <source>Type fits</source>
        <translation>类型与内容一致</translation>
    </message>
    <message>
        <source>Price above cost</source>
        <translation>价格高于成本</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Colours and sizes</source>
        <translation>颜色、尺码</translation>
    </message>
    <message>
        <source>Bulk order shown</source>
        <translation>批量采购案例</translation>
    </message>
    <message>
        <source>it can be customised</source>
        <translation>写了可定制项</translation>
    </message>
    <message>
        <source>the lead time is over 7 days</source>
        <translation>供货周期超过 7 天</translation>
    </message>
    <message>
        <source>the title speaks of goods made to order</source>
        <translation>标题写了定制</translation>
    </message>
    <message>
        <source>no options, and a lead time of 3 days or less</source>
        <translation>没有可定制项，供货周期不到 4 天</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Cost (yuan)</source>
        <translation>成本（元）</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>It is {kind}</source>
        <translation>确认是{kind}</translation>
    </message>
    <message>
        <source>The type comes from an order sheet and is not confirmed</source>
        <translation>类型来自订单表，还没确认</translation>
    </message>
    <message>
        <source>such as 件</source>
        <translation>如 件</translation>
    </message>
    <message>
        <source>such as T恤</source>
        <translation>如 T恤</translation>
    </message>
    <message>
        <source>such as 手</source>
        <translation>如 手</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Weight (g)</source>
        <translation>重量（克）</translation>
    </message>
    <message>
        <source>Batch unit</source>
        <translation>批量单位</translation>
    </message>
    <message>
        <source>Mixed batches</source>
        <translation>混批</translation>
    </message>
    <message>
        <source>%n product(s)</source>
        <translation>%n 个商品</translation>
    </message>
    <message>
        <source>Note what the platform tells, so that its 24 hours are kept</source>
        <translation>收到平台通知就登记，24 小时内处理</translation>
    </message>
    <message>
        <source>Prices…</source>
        <translation>改价…</translation>
    </message>
    <message>
        <source>Images…</source>
        <translation>主图…</translation>
    </message>
    <message>
        <source>They come with the first order sheet, or are made here</source>
        <translation>导入订单表会带来商品，也可以自己新建</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>类型没确认</translation>
    </message>
    <message>
        <source>No product fits</source>
        <translation>没有符合的商品</translation>
    </message>
    <message>
        <source>Could not be submitted</source>
        <translation>不能提交</translation>
    </message>
    <message>
        <source>Score below 80</source>
        <translation>完整度不到 80</translation>
    </message>
    <message>
        <source>Title to mend</source>
        <translation>标题要改</translation>
    </message>
    <message>
        <source>Detail page out of date</source>
        <translation>详情页旧了</translation>
    </message>
    <message>
        <source>Days to ship not set</source>
        <translation>没设发货时限</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>改价</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Only open ones</source>
        <translation>只看没处理的</translation>
    </message>
    <message>
        <source>With settled ones</source>
        <translation>连同已处理的</translation>
    </message>
    <message>
        <source>No violations</source>
        <translation>没有违规</translation>
    </message>
    <message>
        <source>%n product(s) with old images</source>
        <translation>%n 个商品的图过时了</translation>
    </message>
    <message>
        <source>%n ticked</source>
        <translation>勾了 %n 个</translation>
    </message>
    <message>
        <source>%n point(s)</source>
        <translation>扣 %n 分</translation>
    </message>
    <message>
        <source>Look for a part of the title, article number or offer ID</source>
        <translation>试试标题、货号或 Offer ID 里的几个字</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No products in this list</source>
        <translation>这里没有商品</translation>
    </message>
    <message>
        <source>See all products</source>
        <translation>看全部商品</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有商品</translation>
    </message>
    <message>
        <source>Note one</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Try the demo shop</source>
        <translation>用样例店铺试试</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>{kind}, not confirmed: taken from an order sheet</source>
        <translation>{kind}，没确认：从订单表里来的</translation>
    </message>
    <message>
        <source>Products to make images for</source>
        <translation>要出图的商品</translation>
    </message>
    <message>
        <source>Safe area</source>
        <translation>安全区</translation>
    </message>
    <message>
        <source>Tick products in the list first</source>
        <translation>先在商品列表里勾选商品</translation>
    </message>
    <message>
        <source>Make %n image(s)</source>
        <translation>出 %n 张图</translation>
    </message>
    <message>
        <source>Making images</source>
        <translation>正在出图</translation>
    </message>
    <message>
        <source>{count} more could not be made</source>
        <translation>还有 {count} 张没出</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>For these products</source>
        <translation>给这些商品</translation>
    </message>
    <message>
        <source>Main image</source>
        <translation>主图</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>detail page out of date</source>
        <translation>详情页旧了</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Change %n product(s)</source>
        <translation>修改 %n 个商品</translation>
    </message>
    <message>
        <source>as its type</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>没写</translation>
    </message>
    <message>
        <source>Ship days</source>
        <translation>发货天数</translation>
    </message>
    <message>
        <source>Lead time (days)</source>
        <translation>供货周期（天）</translation>
    </message>
    <message>
        <source>Only what is ticked is changed; an empty field clears it</source>
        <translation>只改勾上的项；留空就是清掉</translation>
    </message>
    <message>
        <source>From (yuan)</source>
        <translation>最低价（元）</translation>
    </message>
    <message>
        <source>Set for this product</source>
        <translation>单独设的</translation>
    </message>
    <message>
        <source>As for all of type {kind}</source>
        <translation>按{kind}的默认</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Paid (yuan)</source>
        <translation>成交额（元）</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>完整度</translation>
    </message>
    <message>
        <source>another attribute</source>
        <translation>其他属性</translation>
    </message>
    <message>
        <source>Name of another attribute</source>
        <translation>其他属性名</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>规格参数</translation>
    </message>
    <message>
        <source>{known} of {all}, buyers filter by these</source>
        <translation>{known} / {all}，买家按这些筛选</translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation>%n 天</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Selling points</source>
        <translation>卖点</translation>
    </message>
    <message>
        <source>Ship within</source>
        <translation>发货时限</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>打样</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copy {field}</source>
        <translation>复制{field}</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>One a line: heavy cotton, 6 colours on stock</source>
        <translation>一行一条：350g 重磅，6 色现货</translation>
    </message>
    <message>
        <source>What can be customised</source>
        <translation>可定制项</translation>
    </message>
    <message>
        <source>Samples: price, days, refund</source>
        <translation>打样：价格、天数、是否退</translation>
    </message>
    <message>
        <source>Steps from inquiry to delivery</source>
        <translation>从询价到交货的步骤</translation>
    </message>
    <message>
        <source>Days of production</source>
        <translation>生产天数</translation>
    </message>
    <message>
        <source>Made to order</source>
        <translation>定制与加工</translation>
    </message>
    <message>
        <source>cost {money}</source>
        <translation>成本 {money}</translation>
    </message>
    <message>
        <source>Add a tier</source>
        <translation>加一档</translation>
    </message>
    <message>
        <source>Price tiers</source>
        <translation>价格阶梯</translation>
    </message>
    <message>
        <source>No tier yet</source>
        <translation>还没有价格</translation>
    </message>
    <message>
        <source>cost {money} a piece</source>
        <translation>成本 {money}/件</translation>
    </message>
    <message>
        <source>enter the cost to see what is left</source>
        <translation>填了成本就能看毛利</translation>
    </message>
    <message>
        <source>Pieces to look at</source>
        <translation>试算件数</translation>
    </message>
    <message>
        <source>Whoever buys</source>
        <translation>买</translation>
    </message>
    <message>
        <source>pieces, pays …</source>
        <translation>件，单价…</translation>
    </message>
    <message>
        <source>pieces, is below the smallest order</source>
        <translation>件，不到起订量</translation>
    </message>
    <message>
        <source>pieces, pays {unit} each, {total} in all, {margin} is left</source>
        <translation>件：单价 {unit}，共 {total}，毛利 {margin}</translation>
    </message>
    <message>
        <source>From pieces</source>
        <translation>起始件数</translation>
    </message>
    <message>
        <source>Unit price (yuan)</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>Remove this tier</source>
        <translation>删掉这一档</translation>
    </message>
    <message>
        <source>and up</source>
        <translation>以上</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Item no.</source>
        <translation>单品货号</translation>
    </message>
    <message>
        <source>SKU ID</source>
        <translation>SKU ID</translation>
    </message>
    <message>
        <source>Make combinations</source>
        <translation>生成规格</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>从 Excel 粘贴</translation>
    </message>
    <message>
        <source>Add a variant</source>
        <translation>加规格</translation>
    </message>
    <message>
        <source>%n row(s) left out, unclear name, price or stock: {names}</source>
        <translation>%n 行没读进来，规格、单价或库存看不懂：{names}</translation>
    </message>
    <message>
        <source>Copy rows in Excel first: variant, price, stock, item no.</source>
        <translation>先在 Excel 里复制：规格、价格、库存、单品货号</translation>
    </message>
    <message>
        <source>Ctrl+V takes rows of Excel</source>
        <translation>Ctrl+V 粘贴 Excel 的行</translation>
    </message>
    <message>
        <source>%n value(s) left out: not to be read, or below the last row</source>
        <translation>%n 个值没写入：读不出，或在最后一行以下</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>降价</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>涨价</translation>
    </message>
    <message>
        <source>by yuan</source>
        <translation>按元</translation>
    </message>
    <message>
        <source>by percent</source>
        <translation>按百分比</translation>
    </message>
    <message>
        <source>to the fen</source>
        <translation>到分</translation>
    </message>
    <message>
        <source>to the jiao</source>
        <translation>到角</translation>
    </message>
    <message>
        <source>to the yuan</source>
        <translation>到元</translation>
    </message>
    <message>
        <source>Prices before and after</source>
        <translation>改价前后</translation>
    </message>
    <message>
        <source>Leave prices as they are</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>%n product(s) chosen</source>
        <translation>选了 %n 个商品</translation>
    </message>
    <message>
        <source>%n left as before</source>
        <translation>%n 个价格不变</translation>
    </message>
    <message>
        <source>%n would sell below cost</source>
        <translation>%n 个会低于成本</translation>
    </message>
    <message>
        <source>Change prices of %n</source>
        <translation>改 %n 个商品的价</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>Unit of it</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>Prices (yuan)</source>
        <translation>价格（元）</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>was {prices}</source>
        <translation>原 {prices}</translation>
    </message>
    <message>
        <source>Use this title</source>
        <translation>用这个标题</translation>
    </message>
    <message>
        <source>cotton, summer, unisex</source>
        <translation>纯棉，夏季，男女同款</translation>
    </message>
    <message>
        <source>Core word</source>
        <translation>核心词</translation>
    </message>
    <message>
        <source>Attributes, apart by commas</source>
        <translation>属性，逗号隔开</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Tab takes it</source>
        <translation>Tab 接受</translation>
    </message>
    <message>
        <source>Use {word}</source>
        <translation>换成 {word}</translation>
    </message>
    <message>
        <source>core word</source>
        <translation>有核心词</translation>
    </message>
    <message>
        <source>no core word</source>
        <translation>缺核心词</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>有属性</translation>
    </message>
    <message>
        <source>no attribute</source>
        <translation>缺属性</translation>
    </message>
    <message>
        <source>Ribbon</source>
        <translation>角标价格条</translation>
    </message>
    <message>
        <source>Price table</source>
        <translation>三档价</translation>
    </message>
    <message>
        <source>smallest order</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>有起订量</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>价格表</translation>
    </message>
    <message>
        <source>selling points</source>
        <translation>卖点</translation>
    </message>
    <message>
        <source>800 × 800, square</source>
        <translation>800 × 800，方图</translation>
    </message>
    <message>
        <source>All text in the safe area</source>
        <translation>字都在安全区里</translation>
    </message>
    <message>
        <source>Text outside the safe area</source>
        <translation>有字出了安全区</translation>
    </message>
    <message>
        <source>Cut off on the image: {text}</source>
        <translation>图上印不全：{text}</translation>
    </message>
    <message>
        <source>{size}, up to {most}</source>
        <translation>{size}，不超过 {most}</translation>
    </message>
    <message>
        <source>No banned words</source>
        <translation>没有违规词</translation>
    </message>
    <message>
        <source>It has text: not for the first place</source>
        <translation>有字，不能当白底首图</translation>
    </message>
    <message>
        <source>no quantity</source>
        <translation>缺起订量</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>按公式写</translation>
    </message>
    <message>
        <source>/ {limit} characters</source>
        <translation>/ {limit} 汉字</translation>
    </message>
    <message>
        <source>core word + attributes + smallest order</source>
        <translation>核心词 + 属性 + 起订量</translation>
    </message>
    <message>
        <source>“{word}”: {why}</source>
        <translation>“{word}”：{why}</translation>
    </message>
    <message>
        <source>{said}, here as “{written}”</source>
        <translation>{said}，这里写成“{written}”</translation>
    </message>
    <message>
        <source>{said}: {why}</source>
        <translation>{said}：{why}</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>It is live</source>
        <translation>已上架</translation>
    </message>
    <message>
        <source>Rejected…</source>
        <translation>被驳回…</translation>
    </message>
    <message>
        <source>Note the rejection</source>
        <translation>登记驳回</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回提交</translation>
    </message>
    <message>
        <source>Take off the shelf</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>the platform&apos;s reason</source>
        <translation>平台给的原因</translation>
    </message>
    <message>
        <source>Why it was rejected</source>
        <translation>驳回原因</translation>
    </message>
    <message>
        <source>%n item(s) met</source>
        <translation>%n 项已达标</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>%n item(s) to mend before it can be submitted</source>
        <translation>还有 %n 项必须改好才能提交</translation>
    </message>
    <message>
        <source>Nothing stands in the way of a submit</source>
        <translation>可以提交</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>In review, an answer by {day}</source>
        <translation>审核中，预计 {day} 前有结果</translation>
    </message>
    <message>
        <source>In review; the answer was due on {day}</source>
        <translation>审核中，原定 {day} 有结果</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} 分，满分 100</translation>
    </message>
    <message>
        <source>score</source>
        <translation>完整度</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Rejected: {reason}</source>
        <translation>已驳回：{reason}</translation>
    </message>
    <message>
        <source>Correct it, save, and submit it again</source>
        <translation>改好、保存，再提交一次</translation>
    </message>
    <message>
        <source>Violation: {left}</source>
        <translation>违规 {left}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>有改动没保存</translation>
    </message>
    <message>
        <source>Copy this product</source>
        <translation>复制商品</translation>
    </message>
    <message>
        <source>Note a violation</source>
        <translation>登记违规</translation>
    </message>
    <message>
        <source>Copy to publish</source>
        <translation>复制成发布内容</translation>
    </message>
    <message>
        <source>Handle it</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>{when} received, {left}</source>
        <translation>{when} 收到，{left}</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>Title changed</source>
        <translation>改了标题</translation>
    </message>
    <message>
        <source>Prices changed</source>
        <translation>改了价格</translation>
    </message>
    <message>
        <source>Images changed</source>
        <translation>换了主图</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>状态变了</translation>
    </message>
    <message>
        <source>Type changed</source>
        <translation>改了类型</translation>
    </message>
    <message>
        <source>Ship-by days changed</source>
        <translation>改了发货时限</translation>
    </message>
    <message>
        <source>Cost changed</source>
        <translation>改了成本</translation>
    </message>
    <message>
        <source>Smallest order changed</source>
        <translation>改了起订量</translation>
    </message>
    <message>
        <source>others in their places, the first stays</source>
        <translation>其他图换了，首图没变</translation>
    </message>
    <message>
        <source>another first image</source>
        <translation>换了首图</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Their price (yuan)</source>
        <translation>同行价（元）</translation>
    </message>
    <message>
        <source>Their shop</source>
        <translation>同行店铺</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>看到日期</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好评</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>差评</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>摘记</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>评价日期</translation>
    </message>
    <message>
        <source>Who ordered what, no names</source>
        <translation>谁订了什么（不写名字）</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>换照片</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>加照片</translation>
    </message>
    <message>
        <source>Keep what was done</source>
        <translation>保存处理结果</translation>
    </message>
    <message>
        <source>Note the appeal</source>
        <translation>登记申诉</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理好</translation>
    </message>
    <message>
        <source>Appeal heard</source>
        <translation>申诉成功</translation>
    </message>
    <message>
        <source>Appeal refused</source>
        <translation>申诉失败</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Why it is not right</source>
        <translation>申诉理由</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Ended {when}</source>
        <translation>{when} 结束</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>违规类别</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>What the platform said</source>
        <translation>平台怎么说</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>to be handled within {hours} h, the platform&apos;s rules decide</source>
        <translation>{hours} 小时内处理，以平台规则为准</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>title, prices, images and status, the newest first</source>
        <translation>标题、价格、主图、状态，新的在前</translation>
    </message>
    <message>
        <source>What the listing went through</source>
        <translation>这个商品改过什么</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>the whole shop</source>
        <translation>全店</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%n violation(s)</source>
        <translation>%n 条违规</translation>
    </message>
    <message>
        <source>Release to keep it as evidence</source>
        <translation>松手留作证据</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Drop pictures or a PDF here</source>
        <translation>把图片或 PDF 拖到这里</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.gif *.bmp *.pdf)</source>
        <translation>图片和 PDF (*.jpg *.jpeg *.png *.gif *.bmp *.pdf)</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>详情页各段</translation>
    </message>
    <message>
        <source>Drag or Alt+↑↓ moves a part, Space leaves it out</source>
        <translation>拖动或 Alt+↑↓ 换位置，空格开关</translation>
    </message>
    <message>
        <source>The detail page as it will be</source>
        <translation>详情页预览</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Put in images</source>
        <translation>放图</translation>
    </message>
    <message>
        <source>Release to put them in as images</source>
        <translation>松开放进图位</translation>
    </message>
    <message>
        <source>Print on one</source>
        <translation>做主图</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>{count} more could not be taken</source>
        <translation>还有 {count} 张没放进去</translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>在读第 {done} 张，共 {total} 张</translation>
    </message>
    <message>
        <source>pasted.png</source>
        <translation>粘贴.png</translation>
    </message>
    <message>
        <source>save the product first</source>
        <translation>先保存商品</translation>
    </message>
    <message>
        <source>{count} of {wanted} · ≥ {side} px</source>
        <translation>{count}/{wanted} · {side} px 以上方图 · 可拖入</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Put another in its place…</source>
        <translation>换一张…</translation>
    </message>
    <message>
        <source>Further to the front</source>
        <translation>往前移</translation>
    </message>
    <message>
        <source>Further to the back</source>
        <translation>往后移</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Image {number}: {said}</source>
        <translation>第 {number} 张：{said}</translation>
    </message>
    <message>
        <source>On white</source>
        <translation>白底</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Bulk order</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>文件不见了</translation>
    </message>
    <message>
        <source>Only {side} px</source>
        <translation>只有 {side} px</translation>
    </message>
    <message>
        <source>{percent}% white</source>
        <translation>白边 {percent}%</translation>
    </message>
    <message>
        <source>Not square</source>
        <translation>不是方图</translation>
    </message>
    <message>
        <source>detail page</source>
        <translation>详情页</translation>
    </message>
    <message>
        <source>Export page</source>
        <translation>导出详情页</translation>
    </message>
    <message>
        <source>JPEG pictures (*.jpg)</source>
        <translation>JPEG 图片 (*.jpg)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>a chain of supermarkets</source>
        <translation>连锁超市</translation>
    </message>
    <message>
        <source>a school</source>
        <translation>学校客户</translation>
    </message>
    <message>
        <source>a hotel</source>
        <translation>酒店客户</translation>
    </message>
    <message>
        <source>a clothes shop</source>
        <translation>服装店</translation>
    </message>
    <message>
        <source>a factory</source>
        <translation>工厂客户</translation>
    </message>
    <message>
        <source>a trading house</source>
        <translation>贸易公司</translation>
    </message>
    <message>
        <source>a company</source>
        <translation>企业客户</translation>
    </message>
    <message>
        <source>a buyer</source>
        <translation>批发客户</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count} 条</translation>
    </message>
    <message>
        <source>Change {note}</source>
        <translation>改 {note}</translation>
    </message>
    <message>
        <source>Remove {note}</source>
        <translation>删 {note}</translation>
    </message>
    <message>
        <source>From large orders</source>
        <translation>从大单里挑</translation>
    </message>
    <message>
        <source>Bulk orders to show</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>加一条</translation>
    </message>
    <message>
        <source>No order of it has come to its end yet</source>
        <translation>还没有已完成的订单</translation>
    </message>
    <message>
        <source>Prices of others</source>
        <translation>同行价</translation>
    </message>
    <message>
        <source>Reviews in short</source>
        <translation>评价摘记</translation>
    </message>
    <message>
        <source>{count} bad ones nobody has answered</source>
        <translation>{count} 条差评没回复</translation>
    </message>
    <message>
        <source>{kind} in {region}</source>
        <translation>{region}{kind}</translation>
    </message>
    <message>
        <source>{own} here, {rival} there</source>
        <translation>我 {own}，同行 {rival}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.gif *.bmp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.gif *.bmp)</translation>
    </message>
    <message>
        <source>The image as it would be written</source>
        <translation>出图效果</translation>
    </message>
    <message>
        <source>Price shown</source>
        <translation>显示哪档价</translation>
    </message>
    <message>
        <source>{number}  {role}</source>
        <translation>{number}  {role}</translation>
    </message>
    <message>
        <source>The lowest</source>
        <translation>最低价</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>印什么</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>第一行</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>第二行</translation>
    </message>
    <message>
        <source>Prices and the smallest order come from the product. A line left empty is filled from its selling points.</source>
        <translation>价格和起订量跟着商品走。空着的行自动填卖点。</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Make all again</source>
        <translation>全部重出</translation>
    </message>
    <message>
        <source>Images that are out of date</source>
        <translation>图上印的已经不对</translation>
    </message>
    <message>
        <source>Every image says what the product says</source>
        <translation>图上印的和商品一致</translation>
    </message>
    <message>
        <source>%n image(s)</source>
        <translation>%n 张</translation>
    </message>
    <message>
        <source>Now, and printed</source>
        <translation>现在／图上</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>哪里变了</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>出图日期</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>重出</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>不用管</translation>
    </message>
    <message>
        <source>no. {number} · {template}</source>
        <translation>第 {number} 张 · {template}</translation>
    </message>
    <message>
        <source>printed: {value}</source>
        <translation>图上：{value}</translation>
    </message>
</context>
<context>
    <name>refused</name>
    <message>
        <source>Reason</source>
        <translation>错误原因</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>错误行</translation>
    </message>
    <message>
        <source>{column} «{value}»: {reason}</source>
        <translation>{column}「{value}」：{reason}</translation>
    </message>
    <message>
        <source>{column}: {reason}</source>
        <translation>{column}：{reason}</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>My shop</source>
        <translation>我的店铺</translation>
    </message>
    <message>
        <source>1688 shop · kept by the shop itself</source>
        <translation>1688 店铺经营</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>这周</translation>
    </message>
    <message>
        <source>What grew</source>
        <translation>涨的商品</translation>
    </message>
    <message>
        <source>What fell</source>
        <translation>跌的商品</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>%n other region(s)</source>
        <translation>其余 %n 个地区</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>%n 单</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>卖到哪里</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>地址看不出省份</translation>
    </message>
    <message>
        <source>stop the loss first, then win back, then mend</source>
        <translation>先止损，再找回，最后补漏</translation>
    </message>
    <message>
        <source>Do these first</source>
        <translation>这周先做这几件</translation>
    </message>
    <message>
        <source>Nothing stands out this week.</source>
        <translation>这周没有要紧的问题。</translation>
    </message>
    <message>
        <source>%n row(s)</source>
        <translation>%n 行</translation>
    </message>
    <message>
        <source>Last week&apos;s five</source>
        <translation>上周那几件</translation>
    </message>
    <message>
        <source>No review was made last week, so there is nothing to follow up.</source>
        <translation>上周没出周报，没有可跟进的事。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Effect (yuan)</source>
        <translation>影响（元）</translation>
    </message>
    <message>
        <source>Paid amount (yuan)</source>
        <translation>成交额（元）</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>What was to be done</source>
        <translation>要做的事</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Products that moved</source>
        <translation>哪些商品在动</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Other goods</source>
        <translation>其他货品</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Ordering buyers</source>
        <translation>下单买家数</translation>
    </message>
    <message>
        <source>Paid orders</source>
        <translation>支付订单数</translation>
    </message>
    <message>
        <source>Ad spend (yuan)</source>
        <translation>推广费（元）</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>逐日</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>付款转化率</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家数</translation>
    </message>
    <message>
        <source>Per buyer</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>有用</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>没动</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>变差</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>没做</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>经营周报</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>第 {number} 周</translation>
    </message>
    <message>
        <source>compared with {days} · made {when}</source>
        <translation>对比上周 {days} · {when} 出</translation>
    </message>
    <message>
        <source>Took {amount} yuan; nothing in the week before</source>
        <translation>成交 {amount} 元，上周没有成交</translation>
    </message>
    <message>
        <source>Took {amount} yuan, as in the week before</source>
        <translation>成交 {amount} 元，和上周一样</translation>
    </message>
    <message>
        <source>Took {amount} yuan, {part} more than the week before</source>
        <translation>成交 {amount} 元，比上周多 {part}</translation>
    </message>
    <message>
        <source>Took {amount} yuan, {part} less than the week before</source>
        <translation>成交 {amount} 元，比上周少 {part}</translation>
    </message>
    <message>
        <source>Buyers are not known, so the change cannot be taken apart.</source>
        <translation>有成交但不知道买家，拆不出原因。</translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}。</translation>
    </message>
    <message>
        <source>Amount = visitors × paying conversion × spend per buyer</source>
        <translation>成交额 = 访客 × 付款转化率 × 客单价，三项按次序平均分摊</translation>
    </message>
    <message>
        <source>Amount = buyers × spend per buyer; visitors are not fully known</source>
        <translation>成交额 = 买家数 × 客单价；访客数不全</translation>
    </message>
    <message>
        <source>No traffic for {days}: rates are of the other days</source>
        <translation>缺 {days} 的流量，比率按有数的日子算</translation>
    </message>
    <message>
        <source>Paying conversion</source>
        <translation>付款转化率</translation>
    </message>
    <message>
        <source>Spend per buyer</source>
        <translation>客单价（元）</translation>
    </message>
    <message>
        <source>Repurchase</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Shipped in time</source>
        <translation>准时发货率</translation>
    </message>
    <message>
        <source>Refund rate</source>
        <translation>退款率</translation>
    </message>
    <message>
        <source>Paying conversion = paying buyers ÷ visitors (added up by day); money by time of payment, closed orders left out, refunds taken off. The platform&apos;s rules decide.</source>
        <translation>口径：付款转化率 = 付款买家 ÷ 访客（按日累加）；金额按付款时间，不含已关闭，扣退款。以平台规则为准。</translation>
    </message>
    <message>
        <source>{factor} {course}: {amount} yuan more</source>
        <translation>{factor} {course}，多卖 {amount} 元</translation>
    </message>
    <message>
        <source>{factor} {course}: {amount} yuan less</source>
        <translation>{factor} {course}，少卖 {amount} 元</translation>
    </message>
    <message>
        <source>{points} pt</source>
        <translation>{points} 个点</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Days to ship</source>
        <translation>几天内发货</translation>
    </message>
    <message>
        <source>{days} days; allowed are {low} to {high}</source>
        <translation>{days} 天；允许 {low} 到 {high} 天</translation>
    </message>
    <message>
        <source>Set to %n day(s)</source>
        <translation>改成 %n 天</translation>
    </message>
    <message>
        <source>{count} of {total} products go by it</source>
        <translation>{total} 个商品里 {count} 个用它</translation>
    </message>
    <message>
        <source>%n own outside the range</source>
        <translation>%n 个单独设的超出范围</translation>
    </message>
    <message>
        <source>Allowed: {low}–{high} days</source>
        <translation>允许 {low}–{high} 天</translation>
    </message>
    <message>
        <source>Shorter than the platform allows, %n day(s): orders may be late from the start</source>
        <translation>比平台允许的最少 %n 天还短，一接单就可能逾期</translation>
    </message>
    <message>
        <source>Longer than the platform&apos;s longest, %n day(s)</source>
        <translation>比平台允许的最多 %n 天还长</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy these facts</source>
        <translation>复制这些信息</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>The program works without a network; nothing leaves this computer. Do not copy the file while the program runs: make a backup instead.</source>
        <translation>不联网也能用，数据不离开这台电脑。程序开着的时候别直接拷贝数据文件，请用备份。</translation>
    </message>
    <message>
        <source>Seller Desk</source>
        <translation>卖家工作台</translation>
    </message>
    <message>
        <source>Shop&apos;s data</source>
        <translation>店铺数据</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Form of the data</source>
        <translation>数据版本</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观和语言</translation>
    </message>
    <message>
        <source>Tell me of new sheets in this folder</source>
        <translation>这个文件夹来了新表格就告诉我</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选文件夹…</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>还没选文件夹</translation>
    </message>
    <message>
        <source>This folder is not there now</source>
        <translation>这个文件夹现在不在</translation>
    </message>
    <message>
        <source>Folder to watch for new sheets</source>
        <translation>看哪个文件夹有没有新表格</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>盯着的文件夹</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>只管这台电脑</translation>
    </message>
    <message>
        <source>See how to export</source>
        <translation>看怎么导出</translation>
    </message>
    <message>
        <source>A strip over the page offers every new sheet once, for example from the folder of downloads. Nothing is imported by itself.</source>
        <translation>来了新表格，页面上方问一次要不要导，比如盯着“下载”文件夹。不会自己导入。</translation>
    </message>
    <message>
        <source>Size of text and rows</source>
        <translation>界面大小</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>At most {count} characters</source>
        <translation>最多 {count} 个字</translation>
    </message>
    <message>
        <source>Days like 2026-02-10..2026-02-25, commas between them</source>
        <translation>写成 2026-02-10..2026-02-25，用逗号隔开</translation>
    </message>
    <message>
        <source>Every column has a heading of its own, at most {count} characters, without commas and equals signs</source>
        <translation>每列表头不能重复，最多 {count} 个字，不能有逗号和等号</translation>
    </message>
    <message>
        <source>Words with commas between them, at most {count} characters each</source>
        <translation>词之间用逗号隔开，每个最多 {count} 个字</translation>
    </message>
    <message>
        <source>A number from {low} to {high}</source>
        <translation>填 {low} 到 {high} 之间的数</translation>
    </message>
    <message>
        <source>An amount; a key customer starts above a regular one</source>
        <translation>填金额，大客户的起点要高过老客户</translation>
    </message>
    <message>
        <source>A whole number from {low} to {high}</source>
        <translation>填 {low} 到 {high} 之间的整数</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>现在备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>The first one comes with the next import</source>
        <translation>下次导入前会自动做一份</translation>
    </message>
    <message>
        <source>Made by itself before every import and when you close</source>
        <translation>每次导入前和关闭时自动备份</translation>
    </message>
    <message>
        <source>All of two days stay, then one a day for 14 days, one a week for 8 weeks, one a month for a year. Those made by hand stay until you remove them.</source>
        <translation>两天内的全留，之后 14 天每天一份、8 周每周一份、一年每月一份。手动做的一直留着。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>replaced by a restore</source>
        <translation>恢复时换下的</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Encrypt now</source>
        <translation>开始加密</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>第 {number} 组</translation>
    </message>
    <message>
        <source>Written: {file}. Keep it off this computer.</source>
        <translation>已写好：{file}。别留在这台电脑上。</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>It opens the shop when the password is forgotten. It is shown this once: print it, or write it down, and keep the paper where nobody looks.</source>
        <translation>忘了密码时用它打开店铺。只显示这一次：打印或抄下来收好。</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Type two groups back from the paper</source>
        <translation>照着纸输回其中两组</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>paid later counts from the next day</source>
        <translation>过了算第二天</translation>
    </message>
    <message>
        <source>Regular customer from (yuan)</source>
        <translation>老客户起点（元）</translation>
    </message>
    <message>
        <source>Key customer from (yuan)</source>
        <translation>大客户起点（元）</translation>
    </message>
    <message>
        <source>Days to ship by kind</source>
        <translation>各类商品几天内发货</translation>
    </message>
    <message>
        <source>Counted from payment · the platform&apos;s rules decide</source>
        <translation>从付款算 · 以平台规则为准</translation>
    </message>
    <message>
        <source>Other limits</source>
        <translation>其他时限</translation>
    </message>
    <message>
        <source>What the platform has not published is experience</source>
        <translation>平台没公布的是经验值</translation>
    </message>
    <message>
        <source>Customer tiers</source>
        <translation>客户分层</translation>
    </message>
    <message>
        <source>By all that a customer has paid</source>
        <translation>按客户累计付款</translation>
    </message>
    <message>
        <source>Calendar days (platform)</source>
        <translation>自然日（平台）</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Limits of after-sales</source>
        <translation>售后期限</translation>
    </message>
    <message>
        <source>Experience, not published · the platform&apos;s rules decide</source>
        <translation>经验默认值 · 以平台规则为准</translation>
    </message>
    <message>
        <source>experience</source>
        <translation>经验</translation>
    </message>
    <message>
        <source>Due soon marks what leaves within these hours; a waybill number must follow the shipping within the platform&apos;s 24 hours</source>
        <translation>“即将到期”按这里的小时数提醒；平台要求发货后 24 小时内有运单号</translation>
    </message>
    <message>
        <source>The platform&apos;s rules decide · changes can be undone</source>
        <translation>规则以平台为准 · 改动都能撤</translation>
    </message>
    <message>
        <source>Bring in holidays</source>
        <translation>导入节假日表</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>%n setting(s) written: {file}</source>
        <translation>已写出 %n 项设置：{file}</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置文件 (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写出：{file}</translation>
    </message>
    <message>
        <source>Erase this buyer&apos;s data?</source>
        <translation>抹除这个买家的资料？</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久抹除</translation>
    </message>
    <message>
        <source>Erased; orders that stay without a name: {count}</source>
        <translation>已抹除，{count} 张订单保留但不带姓名</translation>
    </message>
    <message>
        <source>Export as a sheet</source>
        <translation>导出成表格</translation>
    </message>
    <message>
        <source>Excel sheet (*.xlsx)</source>
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Backup made: {file}</source>
        <translation>已备份：{file}</translation>
    </message>
    <message>
        <source>The shop&apos;s data becomes what it was on {when} ({size}). What stands now is kept as a backup of its own.</source>
        <translation>店铺数据会回到 {when} 的样子（{size}）。现在的数据会另存一份备份。</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>恢复这份备份？</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Find a setting  Ctrl+F</source>
        <translation>查找设置  Ctrl+F</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>找到的设置</translation>
    </message>
    <message>
        <source>No setting is called that</source>
        <translation>没有这样的设置</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入和导出</translation>
    </message>
    <message>
        <source>The login tells own orders from purchases in a sheet</source>
        <translation>用会员名区分表里的卖出订单和采购订单</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>物流公司</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Time of shipping</source>
        <translation>发货时间</translation>
    </message>
    <message>
        <source>First goods</source>
        <translation>第一件货品</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Own note</source>
        <translation>自己的备注</translation>
    </message>
    <message>
        <source>Batch-ship sheet</source>
        <translation>批量发货表</translation>
    </message>
    <message>
        <source>For the platform&apos;s page for many waybills</source>
        <translation>平台“批量发货”页要的表</translation>
    </message>
    <message>
        <source>Packing slips</source>
        <translation>装箱单</translation>
    </message>
    <message>
        <source>What they begin with; each print can differ</source>
        <translation>打印时的默认，每次可以改</translation>
    </message>
    <message>
        <source>without</source>
        <translation>不印</translation>
    </message>
    <message>
        <source>with</source>
        <translation>印</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>加一列</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Heading at the left, what stands below it at the right</source>
        <translation>左边是表头，右边是这一列填什么</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>What stands below</source>
        <translation>这一列填什么</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>往前移</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>往后移</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>删掉这一列</translation>
    </message>
    <message>
        <source>Remembered of sheets</source>
        <translation>记住的表格</translation>
    </message>
    <message>
        <source>Columns and words that you chose in an import</source>
        <translation>导入时选过的列和词</translation>
    </message>
    <message>
        <source>Nothing is remembered yet</source>
        <translation>还没有记住什么</translation>
    </message>
    <message>
        <source>“{word}” means {meaning}</source>
        <translation>「{word}」是 {meaning}</translation>
    </message>
    <message>
        <source>Status in sheets</source>
        <translation>表里的订单状态</translation>
    </message>
    <message>
        <source>Courier in sheets</source>
        <translation>表里的物流公司</translation>
    </message>
    <message>
        <source>Forget: {what}</source>
        <translation>忘掉：{what}</translation>
    </message>
    <message>
        <source>Product titles and images</source>
        <translation>商品标题和图片</translation>
    </message>
    <message>
        <source>What the check of a listing goes by</source>
        <translation>检查商品时用</translation>
    </message>
    <message>
        <source>Commas between words. A banned word inside an allowed phrase passes.</source>
        <translation>词之间用逗号隔开。违禁词落在放行词里面就不算。</translation>
    </message>
    <message>
        <source>Detail pages</source>
        <translation>详情页</translation>
    </message>
    <message>
        <source>What the part after sales says for every product</source>
        <translation>每个商品“售后保障”一段的内容</translation>
    </message>
    <message>
        <source>Semicolons between promises, a colon after the name of each</source>
        <translation>承诺之间用分号，名称后用冒号</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>{year} 年 {month} 月</translation>
    </message>
    <message>
        <source>due {count}</source>
        <translation>到期 {count}</translation>
    </message>
    <message>
        <source>the shop is closed</source>
        <translation>本店关门</translation>
    </message>
    <message>
        <source>Mo Tu We Th Fr Sa Su</source>
        <translation>一 二 三 四 五 六 日</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Once they are known, bring them in as a table, or mark the days by hand</source>
        <translation>公布后可导入节假日表，或在日历里手工标</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>worked on</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>shut</source>
        <translation>关店</translation>
    </message>
    <message>
        <source>work</source>
        <translation>班</translation>
    </message>
    <message>
        <source>Bring in holidays…</source>
        <translation>导入节假日表…</translation>
    </message>
    <message>
        <source>A month back</source>
        <translation>前一个月</translation>
    </message>
    <message>
        <source>A month on</source>
        <translation>后一个月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Click a day to close or open it, drag over several</source>
        <translation>点一天关店或开门，拖过几天一起改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>%n day(s) not saved</source>
        <translation>%n 天没存</translation>
    </message>
    <message>
        <source>The holidays of {year} are not announced here: its weekends count</source>
        <translation>{year} 年还没有放假安排，先按周末算</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>Space marks the day · Page keys turn</source>
        <translation>空格标记 · 翻页键换月</translation>
    </message>
    <message>
        <source>and %n more order(s)</source>
        <translation>还有 %n 张</translation>
    </message>
    <message>
        <source>By the days of the calendar, as the platform counts: due while closed</source>
        <translation>按自然日（平台口径）：关店时到期</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>%n 张</translation>
    </message>
    <message>
        <source>By working days, which the platform does not know: {longer} get more time, {shorter} less, late at once</source>
        <translation>按工作日（平台不认）：{longer} 张宽了，{shorter} 张紧了，马上逾期</translation>
    </message>
    <message>
        <source>No open day is left before they are due</source>
        <translation>到期前已经没有开门的日子</translation>
    </message>
    <message>
        <source>Ship them until {day}, the last open day</source>
        <translation>{day} 前先发，那是最后开门的一天</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>加上</translation>
    </message>
    <message>
        <source>No rule yet: the courier is guessed from the number</source>
        <translation>还没有设：按运单号猜</translation>
    </message>
    <message>
        <source>Take {region} out</source>
        <translation>去掉 {region}</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Couriers by region</source>
        <translation>各地用哪家物流</translation>
    </message>
    <message>
        <source>Chosen beforehand where an order goes there</source>
        <translation>发往那里时先选好</translation>
    </message>
    <message>
        <source>Name, login, company or phone</source>
        <translation>姓名、会员名、公司或手机号</translation>
    </message>
    <message>
        <source>Buyer to find</source>
        <translation>要找的买家</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Nobody is found by that</source>
        <translation>没找到这个买家</translation>
    </message>
    <message>
        <source>and %n more: type more of the name</source>
        <translation>还有 %n 个，多输几个字</translation>
    </message>
    <message>
        <source>Data of one buyer</source>
        <translation>一个买家的资料</translation>
    </message>
    <message>
        <source>Whoever asks for their data, or to be forgotten</source>
        <translation>买家要看资料或要求删除时用</translation>
    </message>
    <message>
        <source>Export as a sheet…</source>
        <translation>导出成表格…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>抹除…</translation>
    </message>
    <message>
        <source>%n paid order(s)</source>
        <translation>%n 张已付款订单</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>查看 {name}</translation>
    </message>
    <message>
        <source>No backup holds this data</source>
        <translation>没有备份含这份资料</translation>
    </message>
    <message>
        <source>Backups that may hold this data, too: {count}, the oldest of {day}. Erasing does not reach them: those made by itself go within a year, all others when you delete them.</source>
        <translation>还有 {count} 份备份可能含这份资料，最早 {day}。抹除不会动备份：自动备份一年内清掉，其他的要自己删。</translation>
    </message>
    <message>
        <source>Name, phones, addresses, messages, notes and files of {name} go from orders, quotes, cases and the history. Orders, amounts and dates stay. This cannot be undone; a sheet that is imported again brings the data back.</source>
        <translation>{name} 的姓名、电话、地址、留言、备注和文件会从订单、报价单、售后和操作记录里抹掉。订单、金额和日期保留。不能撤销；再导入旧表会把资料带回来。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>运单</translation>
    </message>
    <message>
        <source>After-sale cases</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>触达记录</translation>
    </message>
    <message>
        <source>Coupons given</source>
        <translation>发券</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Values of sheets</source>
        <translation>表格原值</translation>
    </message>
    <message>
        <source>Times looked at</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>What is printed on them</source>
        <translation>印在报价单上的内容</translation>
    </message>
    <message>
        <source>An issued quote stays as it was printed.</source>
        <translation>发出的报价单保持原样。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Tiers, marketing, coupons</source>
        <translation>层级、营销、优惠券</translation>
    </message>
    <message>
        <source>A new customer hears of the shop once in three days at most.</source>
        <translation>新客户三天最多收到一次营销消息。</translation>
    </message>
    <message>
        <source>Large buyer within a year from (yuan)</source>
        <translation>年采购大户起点（元）</translation>
    </message>
    <message>
        <source>LOGO and seal</source>
        <translation>LOGO 和印章</translation>
    </message>
    <message>
        <source>Drawn on quotes</source>
        <translation>印在报价单上</translation>
    </message>
    <message>
        <source>Choose a LOGO…</source>
        <translation>选 LOGO…</translation>
    </message>
    <message>
        <source>Choose a seal…</source>
        <translation>选印章…</translation>
    </message>
    <message>
        <source>Without a LOGO</source>
        <translation>不用 LOGO</translation>
    </message>
    <message>
        <source>Without a seal</source>
        <translation>不用图片印章</translation>
    </message>
    <message>
        <source>PNG or JPG up to {most} MB; a seal with a clear ground lies over the text as a real one does. Issued quotes keep what they were drawn with.</source>
        <translation>PNG 或 JPG，最大 {most} MB；印章用透明底的图，盖上去像真章。已发出的报价单保持原样。</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.gif)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.bmp *.gif)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选图片</translation>
    </message>
    <message>
        <source>At the upper left of each page</source>
        <translation>印在每页左上角</translation>
    </message>
    <message>
        <source>Without one a seal is drawn from the company&apos;s name</source>
        <translation>没有图片就按公司名画一个章</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Export settings…</source>
        <translation>导出设置…</translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation>导入设置…</translation>
    </message>
    <message>
        <source>Settings as a file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>For another computer, or to keep</source>
        <translation>换电脑或留底用</translation>
    </message>
    <message>
        <source>All rules of the shop, also its name, phone and account on quotes; nothing of buyers, orders or products. Nothing is changed before you have seen it.</source>
        <translation>店铺的全部规则，含店名和报价单上的电话、账户；不含买家、订单和商品。导入前先看改动，确认后才写入。</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>导入这些日子</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>%n setting(s) would change</source>
        <translation>将改 %n 项</translation>
    </message>
    <message>
        <source>%n stay as they are</source>
        <translation>%n 项不变</translation>
    </message>
    <message>
        <source>{value} does not fit “{setting}” and is left out</source>
        <translation>“{setting}”不能是 {value}，已略过</translation>
    </message>
    <message>
        <source>There is no setting {key}; it is left out</source>
        <translation>没有设置 {key}，已略过</translation>
    </message>
    <message>
        <source>Holidays of {years}, from {file}</source>
        <translation>{years} 年节假日，来自 {file}</translation>
    </message>
    <message>
        <source>and %n more row(s)</source>
        <translation>还有 %n 行</translation>
    </message>
    <message>
        <source>No day could be read: nothing to take over</source>
        <translation>没有读到任何一天，没有可导入的</translation>
    </message>
    <message>
        <source>%n free day(s)</source>
        <translation>休 %n 天</translation>
    </message>
    <message>
        <source>%n day(s) worked on</source>
        <translation>班 %n 天</translation>
    </message>
    <message>
        <source>all of it is known already</source>
        <translation>都已有了</translation>
    </message>
    <message>
        <source>%n new</source>
        <translation>新增 %n 天</translation>
    </message>
    <message>
        <source>%n changed</source>
        <translation>改动 %n 天</translation>
    </message>
    <message>
        <source>%n no longer there</source>
        <translation>去掉 %n 天</translation>
    </message>
    <message>
        <source>worked on: {days}</source>
        <translation>上班：{days}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>第 {row} 行：{reason}</translation>
    </message>
    <message>
        <source>No columns 日期 and 休/班 were found; a column 名称 may stand beside them</source>
        <translation>没找到「日期」和「休/班」两列；旁边可以有「名称」列</translation>
    </message>
    <message>
        <source>Set a password…</source>
        <translation>设置密码…</translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>改密码…</translation>
    </message>
    <message>
        <source>Take it off…</source>
        <translation>去掉密码…</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>马上锁定</translation>
    </message>
    <message>
        <source>only with a password</source>
        <translation>设了密码才有用</translation>
    </message>
    <message>
        <source>Password of the shop</source>
        <translation>店铺密码</translation>
    </message>
    <message>
        <source>Encrypts the shop&apos;s data and its backups</source>
        <translation>加密店铺数据和备份</translation>
    </message>
    <message>
        <source>With a password nobody reads orders, buyers and history without it. Pictures and evidence files beside the shop, sheets that you export, and copies made before stay as they are.</source>
        <translation>设了密码，没有密码就看不到订单、买家和操作记录。店铺旁边的图片和凭证文件、导出的表格、以前拷走的备份不加密。</translation>
    </message>
    <message>
        <source>No password: whoever has this computer can read the shop</source>
        <translation>没有密码：能用这台电脑的人都能看到店铺数据</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Encrypted since {day}</source>
        <translation>已加密，{day} 起</translation>
    </message>
    <message>
        <source>{names} and %n more</source>
        <translation>{names} 等另外 %n 个</translation>
    </message>
    <message>
        <source>Not under this password, since they cannot be read: {names}</source>
        <translation>读不了、没能换成这个密码的备份：{names}</translation>
    </message>
    <message>
        <source>Under a password of their own: {names}</source>
        <translation>另有密码的备份：{names}</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Next: recovery code</source>
        <translation>下一步：恢复码</translation>
    </message>
    <message>
        <source>That is not the present password</source>
        <translation>不是现在的密码</translation>
    </message>
    <message>
        <source>The two are not the same</source>
        <translation>两次输的不一样</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>太短</translation>
    </message>
    <message>
        <source>will do; longer is better</source>
        <translation>可以，再长些更好</translation>
    </message>
    <message>
        <source>good</source>
        <translation>很好</translation>
    </message>
    <message>
        <source>Four words are better than one with signs in it.</source>
        <translation>四个词连起来，比一个词加符号更难猜。</translation>
    </message>
    <message>
        <source>Whoever forgets the password and loses the recovery code has lost the shop&apos;s data: nobody can open it, the makers of this program neither.</source>
        <translation>密码忘了、恢复码也丢了，数据就找不回来，谁都打不开。</translation>
    </message>
    <message>
        <source>Take the password off?</source>
        <translation>去掉密码？</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>去掉密码</translation>
    </message>
    <message>
        <source>Shop and backups are written anew without encryption: whoever has this computer can read them.</source>
        <translation>店铺数据和备份会重新写成不加密的，能用这台电脑的人都能看到。</translation>
    </message>
    <message>
        <source>At least {count} characters</source>
        <translation>至少 {count} 个字符</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>改密码</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Figures and diagnosis</source>
        <translation>数据和诊断</translation>
    </message>
    <message>
        <source>From where on a finding is made</source>
        <translation>到什么程度算问题</translation>
    </message>
    <message>
        <source>0.03 is 3%. An empty field has the usual value again; without a conversion of its own the shop is held against its industry.</source>
        <translation>0.03 即 3%。留空恢复默认值；不填转化率就按所属行业的基准。</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>%n row(s) changed since stay as they are</source>
        <translation>%n 行后来改过，没动</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>Stock</source>
        <translation>现货</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>定制</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>加工</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>老客户</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>大客户</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Regular customers</source>
        <translation>老客户</translation>
    </message>
    <message>
        <source>Key customers</source>
        <translation>大客户</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>券</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Refund only</source>
        <translation>仅退款</translation>
    </message>
    <message>
        <source>Return and refund</source>
        <translation>退货退款</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>已上架</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Off shelf</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Banned word</source>
        <translation>违禁词</translation>
    </message>
    <message>
        <source>Keywords abused in a title</source>
        <translation>标题滥用关键词</translation>
    </message>
    <message>
        <source>Wrong category</source>
        <translation>类目错放</translation>
    </message>
    <message>
        <source>The same goods listed twice</source>
        <translation>重复铺货</translation>
    </message>
    <message>
        <source>Price not true</source>
        <translation>价格不实</translation>
    </message>
    <message>
        <source>Brand or rights of others</source>
        <translation>侵犯品牌或版权</translation>
    </message>
    <message>
        <source>Contact details that lead away</source>
        <translation>站外引流</translation>
    </message>
    <message>
        <source>Payment not as offered</source>
        <translation>支付方式不符</translation>
    </message>
    <message>
        <source>Freight not as offered</source>
        <translation>邮费不符</translation>
    </message>
    <message>
        <source>Faked trade</source>
        <translation>虚假交易</translation>
    </message>
    <message>
        <source>Forbidden or limited goods</source>
        <translation>禁限售</translation>
    </message>
    <message>
        <source>Shipped too late</source>
        <translation>发货超时</translation>
    </message>
    <message>
        <source>To handle</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>已申诉</translation>
    </message>
    <message>
        <source>Appeal heard</source>
        <translation>申诉成功</translation>
    </message>
    <message>
        <source>Appeal refused</source>
        <translation>申诉驳回</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Waybills</source>
        <translation>运单</translation>
    </message>
    <message>
        <source>Shop traffic by day</source>
        <translation>店铺日报</translation>
    </message>
    <message>
        <source>Product traffic by day</source>
        <translation>商品日报</translation>
    </message>
    <message>
        <source>1688 orders</source>
        <translation>1688 订单</translation>
    </message>
    <message>
        <source>Taobao order report</source>
        <translation>淘宝订单报表</translation>
    </message>
    <message>
        <source>Pinduoduo order report</source>
        <translation>拼多多订单报表</translation>
    </message>
    <message>
        <source>Waybill sheet</source>
        <translation>运单表</translation>
    </message>
    <message>
        <source>Product sheet</source>
        <translation>商品表</translation>
    </message>
    <message>
        <source>Customer sheet</source>
        <translation>客户表</translation>
    </message>
    <message>
        <source>Image violation</source>
        <translation>图片违规</translation>
    </message>
    <message>
        <source>Receiver shown</source>
        <translation>查看了收件人</translation>
    </message>
    <message>
        <source>Receiver copied</source>
        <translation>复制了收件信息</translation>
    </message>
    <message>
        <source>Invoice copied</source>
        <translation>复制了开票信息</translation>
    </message>
    <message>
        <source>Packing slips</source>
        <translation>装箱单</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>地址标签</translation>
    </message>
    <message>
        <source>Courier sheet</source>
        <translation>快递打单表</translation>
    </message>
    <message>
        <source>Order sheet</source>
        <translation>订单表</translation>
    </message>
    <message>
        <source>Shipment sheet</source>
        <translation>发货表</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>没成交</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>店铺名</translation>
    </message>
    <message>
        <source>Own login on 1688</source>
        <translation>我的 1688 会员名</translation>
    </message>
    <message>
        <source>Company on quotes</source>
        <translation>公司名（印在报价单上）</translation>
    </message>
    <message>
        <source>Contact person on quotes</source>
        <translation>联系人（印在报价单上）</translation>
    </message>
    <message>
        <source>Phone on quotes</source>
        <translation>电话（印在报价单上）</translation>
    </message>
    <message>
        <source>E-mail on quotes</source>
        <translation>邮箱（印在报价单上）</translation>
    </message>
    <message>
        <source>Address on quotes</source>
        <translation>地址（印在报价单上）</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>收款户名</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>收款账号</translation>
    </message>
    <message>
        <source>LOGO</source>
        <translation>LOGO</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>A quote is valid for (days)</source>
        <translation>报价单有效期（天）</translation>
    </message>
    <message>
        <source>Lowest margin of a quote (0.1 is 10%)</source>
        <translation>报价最低毛利率（0.1 即 10%）</translation>
    </message>
    <message>
        <source>Stock goods: days to ship</source>
        <translation>现货几天内发货</translation>
    </message>
    <message>
        <source>Custom goods: days to ship</source>
        <translation>定制几天内发货</translation>
    </message>
    <message>
        <source>Processed goods: days to ship</source>
        <translation>加工几天内发货</translation>
    </message>
    <message>
        <source>Due soon (hours)</source>
        <translation>即将到期（小时）</translation>
    </message>
    <message>
        <source>Waybill after shipping (hours)</source>
        <translation>发货后补运单号（小时）</translation>
    </message>
    <message>
        <source>Days that count</source>
        <translation>计入期限的日子</translation>
    </message>
    <message>
        <source>Daily cut-off hour</source>
        <translation>每日截单时间（点）</translation>
    </message>
    <message>
        <source>Days on which the shop is closed</source>
        <translation>本店休息日</translation>
    </message>
    <message>
        <source>Public holidays brought in by the shop</source>
        <translation>本店导入的节假日</translation>
    </message>
    <message>
        <source>Free days on which the shop works</source>
        <translation>节假日照常上班的日子</translation>
    </message>
    <message>
        <source>Lapsed after (days)</source>
        <translation>多少天没采购算沉默（天）</translation>
    </message>
    <message>
        <source>Lapsed at × own rhythm</source>
        <translation>超过自己间隔几倍算沉默</translation>
    </message>
    <message>
        <source>Ending soon (days)</source>
        <translation>快结束提前（天）</translation>
    </message>
    <message>
        <source>After-sales: answer within (hours)</source>
        <translation>售后：卖家处理（小时）</translation>
    </message>
    <message>
        <source>After-sales: the buyer&apos;s turn (days)</source>
        <translation>售后：买家退货或修改（天）</translation>
    </message>
    <message>
        <source>After-sales: receive what comes back within (days)</source>
        <translation>售后：卖家确认收货（天）</translation>
    </message>
    <message>
        <source>Dispute: hand in proof within (days)</source>
        <translation>纠纷：提交凭证（天）</translation>
    </message>
    <message>
        <source>Regular customer from (fen)</source>
        <translation>老客户起点（分）</translation>
    </message>
    <message>
        <source>Key customer from (fen)</source>
        <translation>大客户起点（分）</translation>
    </message>
    <message>
        <source>Purchases that make the tier (days, 0 = all)</source>
        <translation>分层统计近几天的采购（0 = 全部）</translation>
    </message>
    <message>
        <source>Large buyer within a year from (fen)</source>
        <translation>年采购大户起点（分）</translation>
    </message>
    <message>
        <source>New customers: hours between marketing</source>
        <translation>新客户营销间隔（小时）</translation>
    </message>
    <message>
        <source>Regular customers: hours between marketing</source>
        <translation>老客户营销间隔（小时）</translation>
    </message>
    <message>
        <source>Key customers: hours between marketing</source>
        <translation>大客户营销间隔（小时）</translation>
    </message>
    <message>
        <source>A product is new for (days)</source>
        <translation>新品算几天内</translation>
    </message>
    <message>
        <source>Coupon laboratory looks back (days)</source>
        <translation>满减券实验室看近几天</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>所属行业</translation>
    </message>
    <message>
        <source>Conversion to reach, instead of its own</source>
        <translation>转化率基准（代替行业值）</translation>
    </message>
    <message>
        <source>Page of a packing slip</source>
        <translation>装箱单纸张</translation>
    </message>
    <message>
        <source>Prices on packing slips</source>
        <translation>装箱单印价格</translation>
    </message>
    <message>
        <source>Columns of the batch-ship sheet</source>
        <translation>批量发货表的列</translation>
    </message>
    <message>
        <source>Largest product image (KB)</source>
        <translation>商品图最大（KB）</translation>
    </message>
    <message>
        <source>Longest title (a Chinese character counts 2)</source>
        <translation>标题上限（1 个汉字算 2）</translation>
    </message>
    <message>
        <source>Own banned words in titles</source>
        <translation>本店违禁词</translation>
    </message>
    <message>
        <source>Words allowed in titles</source>
        <translation>标题放行词</translation>
    </message>
    <message>
        <source>Promises on detail pages</source>
        <translation>详情页承诺</translation>
    </message>
    <message>
        <source>Lock the screen after idle minutes (0: never)</source>
        <translation>多少分钟没操作就锁屏（0 为不锁）</translation>
    </message>
    <message>
        <source>Password since</source>
        <translation>密码设置时间</translation>
    </message>
    <message>
        <source>absolute claim (ad law)</source>
        <translation>绝对化用语（广告法）</translation>
    </message>
    <message>
        <source>claims a rank among brands</source>
        <translation>夸大品牌地位</translation>
    </message>
    <message>
        <source>leans on the state or an authority</source>
        <translation>借国家机关或权威背书</translation>
    </message>
    <message>
        <source>a promise that cannot be kept</source>
        <translation>虚假承诺</translation>
    </message>
    <message>
        <source>lures by price</source>
        <translation>价格诱导</translation>
    </message>
    <message>
        <source>claims a medical effect</source>
        <translation>宣称医疗功效</translation>
    </message>
    <message>
        <source>counterfeits or the rights of others</source>
        <translation>涉及假货或他人权利</translation>
    </message>
    <message>
        <source>leads away from the platform</source>
        <translation>站外引流</translation>
    </message>
    <message>
        <source>another spelling of a banned word</source>
        <translation>违禁词的变体写法</translation>
    </message>
    <message>
        <source>banned by the shop itself</source>
        <translation>本店自加</translation>
    </message>
    <message>
        <source>Way to a sheet</source>
        <translation>表格怎么导出</translation>
    </message>
    <message>
        <source>Progress on the scan bench</source>
        <translation>扫码发货进度</translation>
    </message>
    <message>
        <source>List “{name}”</source>
        <translation>列表「{name}」</translation>
    </message>
    <message>
        <source>{goods} and %n more</source>
        <translation>{goods} 等 %n 款</translation>
    </message>
    <message>
        <source>New Year</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Tomb Sweeping</source>
        <translation>清明</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>Dragon Boat</source>
        <translation>端午</translation>
    </message>
    <message>
        <source>Mid-Autumn</source>
        <translation>中秋</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货退款</translation>
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete takes this filter off</source>
        <translation>按 Delete 去掉这个条件</translation>
    </message>
    <message>
        <source>{first} +{count}</source>
        <translation>{first} +{count}</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>可选项</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>还没有导入数据</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{count} per second</source>
        <translation>每秒 {count}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停…</translation>
    </message>
    <message>
        <source>{count} s left</source>
        <translation>剩 {count} 秒</translation>
    </message>
    <message>
        <source>{count} min left</source>
        <translation>剩 {count} 分钟</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find here  Ctrl+F</source>
        <translation>在这里找  Ctrl+F</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>清空（Esc）</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>在这个列表里找</translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Freeze up to this column</source>
        <translation>冻结到这一列</translation>
    </message>
    <message>
        <source>Freeze nothing</source>
        <translation>取消冻结</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>再按</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Freeze up to</source>
        <translation>冻结到</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>撤销  Ctrl+Z</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已打开</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Shift and a click: sort by this, too</source>
        <translation>按住 Shift 点击：再按这一列排</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Take in sheets of the platform</source>
        <translation>读入平台导出的表</translation>
    </message>
    <message>
        <source>Find anything, do anything</source>
        <translation>查订单、客户、商品，或找功能</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>找东西</translation>
    </message>
    <message>
        <source>Screenshots mode</source>
        <translation>截图模式</translation>
    </message>
    <message>
        <source>Buyers, numbers and amounts are hidden. Click to show them again.</source>
        <translation>买家、单号、金额都已隐藏。点一下恢复显示。</translation>
    </message>
    <message>
        <source>find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Offline · data stays on this computer</source>
        <translation>离线运行 · 数据只存在本机</translation>
    </message>
    <message>
        <source>Seller Desk</source>
        <translation>卖家工作台</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>{file}: not imported</source>
        <translation>{file}：没导入</translation>
    </message>
    <message>
        <source>Filling the demo shop…</source>
        <translation>正在建样例店铺……</translation>
    </message>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Where sheets come from</source>
        <translation>看怎么导出</translation>
    </message>
    <message>
        <source>Orders › After-sales</source>
        <translation>订单 › 售后</translation>
    </message>
    <message>
        <source>Orders › Scan to ship</source>
        <translation>订单 › 扫码发货</translation>
    </message>
    <message>
        <source>Orders › Many waybills</source>
        <translation>订单 › 批量填运单号</translation>
    </message>
    <message>
        <source>Orders › Ship together</source>
        <translation>订单 › 合并发货</translation>
    </message>
    <message>
        <source>Orders › Invoices</source>
        <translation>订单 › 待开票</translation>
    </message>
    <message>
        <source>Orders › Type in</source>
        <translation>订单 › 录单</translation>
    </message>
    <message>
        <source>Customers › Quotes</source>
        <translation>客户 › 报价单</translation>
    </message>
    <message>
        <source>Customers › Coupons</source>
        <translation>客户 › 满减券实验室</translation>
    </message>
    <message>
        <source>Customers › Analysis</source>
        <translation>客户 › 分析</translation>
    </message>
    <message>
        <source>Products › Main images</source>
        <translation>商品 › 主图</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>样例数据</translation>
    </message>
    <message>
        <source>No orders imported yet</source>
        <translation>还没导入订单</translation>
    </message>
    <message>
        <source>Orders {when}</source>
        <translation>订单数据 {when}</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>The shop&apos;s data cannot be opened; nothing in it was touched</source>
        <translation>店铺数据打不开，里面的东西没有动</translation>
    </message>
    <message>
        <source>Something unexpected happened. Nothing was changed.</source>
        <translation>出了意外，什么都没改。</translation>
    </message>
    <message>
        <source>Details are in the log:</source>
        <translation>详情在日志里：</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>My lists</source>
        <translation>常用列表</translation>
    </message>
    <message>
        <source>No list is kept yet</source>
        <translation>还没有保存列表</translation>
    </message>
    <message>
        <source>Name for this list</source>
        <translation>给这个列表起名</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Forget “{name}”</source>
        <translation>删除「{name}」</translation>
    </message>
</context>
</TS>
