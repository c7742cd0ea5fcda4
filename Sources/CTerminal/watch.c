// Folders watched for files that change: by inotify(7) where it is, by looking again and again where it is not.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE  // fstatat and dirfd on glibc
#endif

#include "internal.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/inotify.h>
#include <sys/vfs.h>
#endif

enum {
  /// Milliseconds from one look to the next.
  LOOK_INTERVAL = 150,
  /// Entries of one folder that are looked at.
  LOOK_LIMIT = 5000,
};

static char *watched[CT_WATCH_LIMIT];
static int watched_count = 0;
/// A watched folder has gone, or was not there: its path may mean another folder by now.
static bool stale = false;
static bool looking = false;
static int64_t next_look = 0;
static uint64_t last_seen = 0;

// MARK: Looking

static uint64_t mix(uint64_t hash, const void *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) hash = (hash ^ ((const unsigned char *)bytes)[i]) * 0x100000001b3u;
  return hash;
}

/// A number for a file's name, place, size and time.
static uint64_t file_signature(int folder, const char *name) {
  struct stat status;
  uint64_t hash = mix(0xcbf29ce484222325u, name, strlen(name));
  if (fstatat(folder, name, &status, 0) != 0) return hash;
#ifdef __APPLE__
  struct timespec changed = status.st_mtimespec;
#else
  struct timespec changed = status.st_mtim;
#endif
  int64_t facts[] = {status.st_size, changed.tv_sec, changed.tv_nsec, (int64_t)status.st_ino, status.st_mode};
  return mix(hash, facts, sizeof facts);
}

static bool is_hidden(const char *name) { return name[0] == '.'; }

/// A number for all there is in the watched folders, whatever order it is listed in.
static uint64_t look(void) {
  uint64_t sum = 0;
  for (int i = 0; i < watched_count; i++) {
    DIR *folder = opendir(watched[i]);
    if (folder == NULL) continue;
    sum += (uint64_t)i + 1;
    struct dirent *entry;
    for (int left = LOOK_LIMIT; left > 0 && (entry = readdir(folder)) != NULL; left--) {
      if (!is_hidden(entry->d_name)) sum += file_signature(dirfd(folder), entry->d_name) * ((uint64_t)i + 1);
    }
    closedir(folder);
  }
  return sum;
}

// MARK: Being told

#ifdef __linux__

static int notifier = -1;

/// Whether files may change there without this machine's kernel knowing.
static bool is_remote(const char *path) {
  // statfs(2): NFS, SMB, SMB2, CIFS, FUSE, 9P, AFS, Coda.
  static const uint32_t kinds[] = {0x6969,     0x517b,     0xfe534d42, 0xff534d42,
                                   0x65735546, 0x01021997, 0x5346414f, 0x73757245};
  struct statfs status;
  if (statfs(path, &status) != 0) return false;
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
    if ((uint32_t)status.f_type == kinds[i]) return true;
  }
  return false;
}

/// Watches a folder, or the nearest one above it that is there.
static void ask_for(const char *path) {
  // A file that is written is of interest when it is closed, not with each of its pieces.
  const uint32_t events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB |
                          IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
  char *folder = strdup(path);
  while (folder != NULL && inotify_add_watch(notifier, folder, events) < 0) {
    stale = true;
    char *slash = strrchr(folder, '/');
    if (slash == NULL && strcmp(folder, ".") != 0) {
      strcpy(folder, ".");
    } else if (slash == NULL || slash[1] == 0) {
      looking = true;
      break;
    } else {
      slash[slash == folder ? 1 : 0] = 0;
    }
  }
  free(folder);
}

static void start_asking(void) {
  int before = notifier;
  // The new one first: nothing goes untold in between.
  notifier = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (before >= 0) close(before);
  if (notifier < 0) looking = true;
  for (int i = 0; i < watched_count; i++) {
    if (notifier >= 0) ask_for(watched[i]);
    looking = looking || is_remote(watched[i]);
  }
}

static void stop_asking(void) {
  if (notifier >= 0) close(notifier);
  notifier = -1;
}

static bool was_told(void) {
  bool changed = false;
  _Alignas(struct inotify_event) char buffer[16 * 1024];
  ssize_t count;
  while (notifier >= 0 && (count = read(notifier, buffer, sizeof buffer)) > 0) {
    for (char *at = buffer; at < buffer + count;) {
      const struct inotify_event *event = (const struct inotify_event *)(const void *)at;
      if (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)) stale = true;
      // Editors keep their own files beside the one they edit; those are hidden.
      if (event->len == 0 || !is_hidden(event->name)) changed = true;
      at += sizeof *event + event->len;
    }
  }
  return changed;
}

int ct_watch_descriptor(void) { return notifier; }

#else

static void start_asking(void) { looking = true; }
static void stop_asking(void) {}
static bool was_told(void) { return false; }
int ct_watch_descriptor(void) { return -1; }

#endif

// MARK: Both

void ct_watch(const char *const *folders, int count, bool by_looking) {
  for (int i = 0; i < watched_count; i++) free(watched[i]);
  watched_count = 0;
  for (int i = 0; i < count && i < CT_WATCH_LIMIT; i++) {
    char *copy = strdup(folders[i][0] == 0 ? "." : folders[i]);
    if (copy != NULL) watched[watched_count++] = copy;
  }
  stale = false;
  looking = false;
  if (watched_count == 0) {
    stop_asking();
    return;
  }
  if (by_looking) {
    stop_asking();
    looking = true;
  } else {
    start_asking();
  }
  if (looking) {
    last_seen = look();
    next_look = ct_now() + LOOK_INTERVAL;
  }
}

bool ct_watch_is_stale(void) { return stale; }

int64_t ct_watch_timeout(int64_t left) {
  if (!looking) return left;
  int64_t until = next_look - ct_now();
  if (until < 0) until = 0;
  return left < 0 || until < left ? until : left;
}

bool ct_watch_take(void) {
  bool changed = was_told();
  if (looking && ct_now() >= next_look) {
    uint64_t seen = look();
    changed = changed || seen != last_seen;
    last_seen = seen;
    next_look = ct_now() + LOOK_INTERVAL;
  }
  return changed;
}
