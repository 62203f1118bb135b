# make run           what Newshound does, shown at once and offline
# make test          passes all tests
# make install       binary, plugins, unit and example configuration (DESTDIR, PREFIX); asks for sudo itself
# make uninstall     takes them away again; configuration and database stay
# make systemd-test  tries the service in a really booted systemd, in a container (root)
# make lint, make format, make check-unit, make demo, make release, make clean

PREFIX     ?= /usr/local
DESTDIR    ?=
SYSCONFDIR ?= /etc
UNITDIR    ?= $(if $(filter /usr,$(PREFIX)),/usr/lib/systemd/system,/etc/systemd/system)
# Which build is installed: release, or debug to save the time.
BUILD      ?= release

PACKAGES = libcurl4-openssl-dev libsqlite3-dev libpcre2-dev pkg-config python3 util-linux ca-certificates
SUDO     = $(if $(filter 0,$(shell id -u)),,sudo)
# Only an installation into the running system needs root.
AS_ROOT  = $(if $(DESTDIR),,$(SUDO))
SWIFT   ?= swift
RELEASE  = -c release --static-swift-stdlib
BUNDLED  = deals exec-moves model-launches
BINARIES = .build/$(BUILD)
STRIP    = $(if $(filter release,$(BUILD)),-s)

ROOT        = $(DESTDIR)$(PREFIX)
BIN         = $(ROOT)/bin
PLUGINS     = $(ROOT)/lib/newshound/plugins
ETC         = $(DESTDIR)$(SYSCONFDIR)/newshound
UNITS       = $(DESTDIR)$(UNITDIR)
SYSUSERS    = $(DESTDIR)/usr/lib/sysusers.d
TMPFILES    = $(DESTDIR)/usr/lib/tmpfiles.d
MAN         = $(ROOT)/share/man/man1
DOC         = $(ROOT)/share/doc/newshound
COMPLETIONS = bash-completion/completions/newshound zsh/site-functions/_newshound fish/vendor_completions.d/newshound.fish

.PHONY: help run demo test build debug build-tests release packages install place activate uninstall lint format check-unit systemd-test clean

help:
	@sed -n 's/^# make/make/p' Makefile

run: build demo

demo:
	.build/debug/newshound demo

test: build-tests
	$(SWIFT) test --skip-build

# --- Building ---

packages:
	@.ci/packages $(PACKAGES)
	@command -v $(SWIFT) >/dev/null || { \
	    echo "swift is not found: install the 6.3 toolchain from https://swift.org/install/linux, and do not start make by sudo" >&2; exit 1; }

build: packages
	$(SWIFT) build

debug: build

build-tests: packages
	$(SWIFT) build --build-tests

release: packages
	$(SWIFT) build $(RELEASE) --product newshound
	for plugin in $(BUNDLED); do $(SWIFT) build $(RELEASE) --product $$plugin || exit 1; done

# --- Installing ---

install: $(BUILD)
	$(AS_ROOT) $(MAKE) --no-print-directory place $(if $(DESTDIR),,activate) \
	    BUILD=$(BUILD) PREFIX=$(PREFIX) DESTDIR=$(DESTDIR) SYSCONFDIR=$(SYSCONFDIR) UNITDIR=$(UNITDIR)

# Puts every file in its place; a configuration that is there already is left as it is.
place:
	install -d $(BIN) $(PLUGINS) $(UNITS) $(SYSUSERS) $(TMPFILES) $(MAN) $(DOC) $(ETC)/feeds.d
	install -d -m 700 $(ETC)/secrets
	install -m 755 $(STRIP) $(BINARIES)/newshound $(BIN)/newshound
	for plugin in $(BUNDLED); do \
	    install -d $(PLUGINS)/$$plugin && install -m 755 $(STRIP) $(BINARIES)/$$plugin $(PLUGINS)/$$plugin/$$plugin && \
	    $(BINARIES)/$$plugin --manifest >$(PLUGINS)/$$plugin/plugin.json || exit 1; \
	done
	test -e $(ETC)/newshound.yaml || install -m 640 Config/newshound.yaml $(ETC)/newshound.yaml
	sed 's#/usr/local/bin#$(PREFIX)/bin#; s#/etc/newshound#$(SYSCONFDIR)/newshound#' systemd/newshound.service >$(UNITS)/newshound.service
	install -m 644 systemd/newshound.sysusers.conf $(SYSUSERS)/newshound.conf
	sed 's#/etc/newshound#$(SYSCONFDIR)/newshound#' systemd/newshound.tmpfiles.conf >$(TMPFILES)/newshound.conf
	install -m 644 docs/newshound.1 $(MAN)/newshound.1
	install -m 644 $(wildcard README.md CHANGELOG.md docs/*.md) LICENSE Config/newshound.yaml $(DOC)
	for file in $(COMPLETIONS); do \
	    install -d $(ROOT)/share/$$(dirname $$file) && \
	    $(BINARIES)/newshound --generate-completion-script $$(echo $$file | sed -E 's#^(bash|zsh|fish).*#\1#') >$(ROOT)/share/$$file || exit 1; \
	done

# Makes the user and the folders, and lets a running systemd know.
activate:
	systemd-sysusers newshound.conf
	systemd-tmpfiles --create newshound.conf
	test ! -d /run/systemd/system || systemctl daemon-reload
	@echo "edit $(SYSCONFDIR)/newshound/newshound.yaml, then: systemctl enable --now newshound"

uninstall:
	test -n "$(DESTDIR)" -o ! -d /run/systemd/system || $(SUDO) systemctl disable --now newshound || true
	$(AS_ROOT) rm -rf $(BIN)/newshound $(ROOT)/lib/newshound $(DOC)
	$(AS_ROOT) rm -f $(UNITS)/newshound.service $(SYSUSERS)/newshound.conf $(TMPFILES)/newshound.conf $(MAN)/newshound.1
	$(AS_ROOT) rm -f $(addprefix $(ROOT)/share/,$(COMPLETIONS))
	@echo "left as they are: $(ETC), /var/lib/newshound, the user newshound"

# --- Checking ---

check-unit:
	systemd/check-unit systemd/newshound.service

systemd-test: build
	systemd/boot-test

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Plugins

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Plugins

clean:
	rm -rf .build
