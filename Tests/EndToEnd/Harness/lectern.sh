#!/bin/sh
# What a story's PATH calls `lectern`. A file of the repository, linked: a script written a moment ago may still be open
# for writing in a process that another test has just forked, and the system does not execute such a file (ETXTBSY).
[ -z "${LECTERN_STORY_PROCESS-}" ] || echo $$ > "$LECTERN_STORY_PROCESS"
case ${1-} in
  # Courses belong to the default command; every other one is told its own files.
  [a-z]*) ;;
  *) eval "set -- $LECTERN_STORY_COURSES \"\$@\"" ;;
esac
exec "$LECTERN_STORY_BINARY" "$@"
