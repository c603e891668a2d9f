/* Counts what a program does to files in one folder, and fails or kills it at the N-th time.
 *
 * Nothing happens before `fault_arm` is called; `fault_count` tells how many operations there were.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long count, kill_at, fail_at;
static int fail_with, sticky, armed;
static char folder[PATH_MAX];

/* From now on files below the folder count. The program ends with SIGKILL before operation `kill`;
 * operation `fail` ends with that error, with `lasting` all later ones too. 0 is never. */
void fault_arm(const char *below, long kill, long fail, int error, int lasting) {
  snprintf(folder, sizeof folder, "%s", below);
  count = 0;
  kill_at = kill;
  fail_at = fail;
  fail_with = error;
  sticky = lasting;
  armed = 1;
}

long fault_count(void) { return count; }

static int counts(const char *path) {
  return armed && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int counts_handle(int handle) {
  char link[64], path[PATH_MAX];
  ssize_t length;
  if (!armed) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
  length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return counts(path);
}

/* 1 when this operation has to fail. */
static int strikes(void) {
  long now = __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST);
  if (kill_at && now == kill_at) kill(getpid(), SIGKILL);
  if (fail_at && (now == fail_at || (sticky && now > fail_at))) {
    errno = fail_with;
    return 1;
  }
  return 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int handle, const void *data, size_t size) {
  if (counts_handle(handle) && strikes()) return -1;
  return REAL(write)(handle, data, size);
}
ssize_t pwrite(int handle, const void *data, size_t size, off_t at) {
  if (counts_handle(handle) && strikes()) return -1;
  return REAL(pwrite)(handle, data, size, at);
}
ssize_t pwrite64(int handle, const void *data, size_t size, off64_t at) {
  if (counts_handle(handle) && strikes()) return -1;
  return REAL(pwrite64)(handle, data, size, at);
}
int fsync(int handle) {
  if (counts_handle(handle) && strikes()) return -1;
  return REAL(fsync)(handle);
}
int fdatasync(int handle) {
  if (counts_handle(handle) && strikes()) return -1;
  return REAL(fdatasync)(handle);
}
int ftruncate(int handle, off_t size) {
  if (counts_handle(handle) && strikes()) return -1;
  return REAL(ftruncate)(handle, size);
}
int ftruncate64(int handle, off64_t size) {
  if (counts_handle(handle) && strikes()) return -1;
  return REAL(ftruncate64)(handle, size);
}
int rename(const char *from, const char *to) {
  if (counts(to) && strikes()) return -1;
  return REAL(rename)(from, to);
}
int unlink(const char *path) {
  if (counts(path) && strikes()) return -1;
  return REAL(unlink)(path);
}
