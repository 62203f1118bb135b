// Kills the process at a chosen moment inside a chosen kind of commit, as a power failure would.
//
// NEWSHOUND_KILL=KIND:COMMIT:WRITE, where KIND is the beginning of an SQL statement that only that kind of transaction
// executes (blanks as '_'), COMMIT says in which such commit (from 1), and WRITE after how many of its file operations
// (0: before the first). The counting is deterministic: the database has one writer.

#define _GNU_SOURCE
#include "KillSwitch.h"

#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/types.h>
#include <unistd.h>

typedef struct sqlite3_stmt sqlite3_stmt;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char wanted_kind[64];
static int wanted_commit = -1;
static int wanted_write = -1;

static __thread int has_kind = 0;
static __thread int inside_commit = 0;
static __thread int writes = 0;
static int commits = 0;

static void read_order(void) {
    const char *order = getenv("NEWSHOUND_KILL");
    if (!order) return;
    if (sscanf(order, "%63[^:]:%d:%d", wanted_kind, &wanted_commit, &wanted_write) != 3) wanted_commit = -1;
    for (char *letter = wanted_kind; *letter; letter++)
        if (*letter == '_') *letter = ' ';
}

static void file_operation(void) {
    if (!inside_commit) return;
    if (writes++ == wanted_write) kill(getpid(), SIGKILL);
}

static int begins_with(const char *text, const char *start) {
    return text && strncasecmp(text, start, strlen(start)) == 0;
}

int sqlite3_step(sqlite3_stmt *statement) {
    static int (*real_step)(sqlite3_stmt *);
    static const char *(*sql_of)(sqlite3_stmt *);
    if (!real_step) {
        sql_of = (const char *(*)(sqlite3_stmt *))dlsym(RTLD_NEXT, "sqlite3_sql");
        real_step = (int (*)(sqlite3_stmt *))dlsym(RTLD_NEXT, "sqlite3_step");
    }
    pthread_once(&once, read_order);
    if (wanted_commit < 0) return real_step(statement);

    const char *sql = sql_of(statement);
    if (begins_with(sql, wanted_kind)) has_kind = 1;
    if (begins_with(sql, "BEGIN")) has_kind = 0;
    int is_end = begins_with(sql, "COMMIT");
    if (is_end && has_kind && __atomic_add_fetch(&commits, 1, __ATOMIC_SEQ_CST) == wanted_commit) {
        inside_commit = 1;
        writes = 0;
    }
    int code = real_step(statement);
    if (inside_commit) kill(getpid(), SIGKILL);
    if (is_end) has_kind = 0;
    return code;
}

#define WATCHED(name, result, parameters, arguments)                          \
    result name parameters {                                                  \
        static result(*real) parameters;                                      \
        if (!real) real = (result(*) parameters)dlsym(RTLD_NEXT, #name);      \
        file_operation();                                                     \
        return real arguments;                                                \
    }

WATCHED(write, ssize_t, (int descriptor, const void *bytes, size_t count), (descriptor, bytes, count))
WATCHED(pwrite, ssize_t, (int descriptor, const void *bytes, size_t count, off_t offset), (descriptor, bytes, count, offset))
WATCHED(pwrite64, ssize_t, (int descriptor, const void *bytes, size_t count, off64_t offset), (descriptor, bytes, count, offset))
WATCHED(fsync, int, (int descriptor), (descriptor))
WATCHED(fdatasync, int, (int descriptor), (descriptor))
