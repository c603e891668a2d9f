<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
    <name>problem</name>
    <message>
        <source>There is no such file: {path}</source>
        <translation>没有这个文件：{path}</translation>
    </message>
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
        <source>This file cannot be written: {path}. Close it where it is open, or choose another name.</source>
        <translation>写不了这个文件：{path}。关掉正打开它的程序，或换个文件名。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and try again.</source>
        <translation>磁盘满了。什么都没改；腾出空间后再试。</translation>
    </message>
    <message>
        <source>The number is stored as a figure and has lost its last digits. Export as text.</source>
        <translation>编号被存成了数字，末位已丢失。请按文本重新导出。</translation>
    </message>
    <message>
        <source>The order number is missing</source>
        <translation>没有订单编号</translation>
    </message>
    <message>
        <source>This is no number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>This is no amount of money</source>
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
        <source>This status is not known</source>
        <translation>不认识这个状态</translation>
    </message>
    <message>
        <source>These goods belong to no order</source>
        <translation>这行货品不属于任何订单</translation>
    </message>
    <message>
        <source>Rows of one order say different things</source>
        <translation>同一订单的几行内容不一致</translation>
    </message>
    <message>
        <source>This text is too long</source>
        <translation>文字太长</translation>
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
        <source>That is more than was ordered.</source>
        <translation>超过了订购数量。</translation>
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
        <source>There is no setting {key}.</source>
        <translation>没有设置项 {key}。</translation>
    </message>
    <message>
        <source>{value} does not fit the setting {key}.</source>
        <translation>{value} 不适合设置项 {key}。</translation>
    </message>
</context>
</TS>
