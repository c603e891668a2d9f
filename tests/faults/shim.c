/* Counts what a program does to files in one folder, and fails or kills it at the N-th time.
 *
 * FAULT_DIR   only files below this folder count
 * FAULT_KILL  N: end the program with SIGKILL before its N-th operation
 * FAULT_FAIL  N:ERRNO[:s]: its N-th operation fails with that error; with s all later ones do too
 * FAULT_COUNT a file that receives the number of operations when the program ends
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long count, kill_at, fail_at;
static int fail_with, sticky;
static const char *folder;

__attribute__((constructor)) static void begin(void) {
  const char *kill_text = getenv("FAULT_KILL"), *fail_text = getenv("FAULT_FAIL");
  folder = getenv("FAULT_DIR");
  if (kill_text) kill_at = atol(kill_text);
  if (fail_text) {
    char rest[8] = "";
    sscanf(fail_text, "%ld:%d:%7s", &fail_at, &fail_with, rest);
    sticky = rest[0] == 's';
  }
}

__attribute__((destructor)) static void end(void) {
  const char *file = getenv("FAULT_COUNT");
  FILE *out = file ? fopen(file, "w") : NULL;
  if (out) {
    fprintf(out, "%ld\n", count);
    fclose(out);
  }
}

static int counts(const char *path) {
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int counts_handle(int handle) {
  char link[64], path[PATH_MAX];
  ssize_t length;
  if (!folder) return 0;
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
