# Without a command: the help, on stderr.
vanban
