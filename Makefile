# make run      what Newshound does, shown at once and offline
# make test     passes all tests
# make install  binary, plugins, unit and example configuration (DESTDIR, PREFIX)

PREFIX  ?= /usr/local
DESTDIR ?=
SYSCONFDIR ?= /etc
UNITDIR ?= $(if $(filter /usr,$(PREFIX)),/lib/systemd/system,/etc/systemd/system)

PACKAGES = libcurl4-openssl-dev libsqlite3-dev libxml2-dev libpcre2-dev pkg-config python3 util-linux ca-certificates
SUDO     = $(if $(filter 0,$(shell id -u)),,sudo)
SWIFT   ?= swift
RELEASE  = -c release --static-swift-stdlib
BUNDLED  = deals exec-moves model-launches

.PHONY: run test build build-tests release packages install uninstall lint format demo check-unit systemd-test bench clean help

help:
	@sed -n 's/^# //p' Makefile

run: build
	.build/debug/newshound demo

test: build-tests
	$(SWIFT) test --skip-build

packages:
	@missing=$$(for package in $(PACKAGES); do dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; done); \
	if [ -n "$$missing" ]; then \
	    echo "installing $$missing"; \
	    $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; \
	fi
	@command -v $(SWIFT) >/dev/null || { echo "Swift is missing: install the 6.3 toolchain from https://swift.org/install/linux and try again" >&2; exit 1; }

build: packages
	$(SWIFT) build

build-tests: packages
	$(SWIFT) build --build-tests

release: packages
	$(SWIFT) build $(RELEASE) --product newshound
	for plugin in $(BUNDLED); do $(SWIFT) build $(RELEASE) --product $$plugin || exit 1; done

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Plugins

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Plugins

clean:
	rm -rf .build
