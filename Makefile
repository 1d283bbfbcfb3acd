# Thể Thức: hai lệnh làm đủ mọi việc là "make run" và "make test". Xem README.md.

GO       ?= go
LINTER   := github.com/golangci/golangci-lint/v2/cmd/golangci-lint
LINT_VERSION := v2.15.0
FUZZTIME ?= 30s
BENCH    ?= ./drafting/... ./app/...

# The window on Linux: x11 lets input methods work, gles spares four minutes of the first build.
ifeq ($(shell uname -s),Linux)
WINDOW_TAGS := x11,gles,migrated_fynedo
else
WINDOW_TAGS := migrated_fynedo
endif
# Screens without a screen: Fyne's test driver, no GL, no X, no cgo.
TEST_TAGS := ci,migrated_fynedo
PLAIN     := CGO_ENABLED=0 $(GO)

# What has goroutines of its own.
RACE := ./drafting/session/... ./drafting/store/... ./drafting/lint/... ./drafting/layout/... ./drafting/font/... ./drafting/raster/... \
        ./drafting/pdf/... ./app/print/...

# Names of Debian's packages; README.md gives those of Ubuntu and Fedora.
FOR_GO     := ca-certificates
FOR_BUILD  := gcc libc6-dev pkg-config libgl1-mesa-dev libegl-dev libgles-dev libx11-dev libxcursor-dev libxrandr-dev \
              libxinerama-dev libxi-dev libxxf86vm-dev
FOR_WINDOW := libgl1 libegl1 libgles2 libgl1-mesa-dri
FOR_TEST   := xvfb xdotool imagemagick poppler-utils
FOR_PEERS  := qpdf cups cups-client printer-driver-cups-pdf
FOR_BENCH  := libreoffice-writer-nogui fonts-liberation2 poppler-utils time

# A Go that is told to be local cannot fetch the one that go.mod names.
ifeq ($(filter-out local,$(GOTOOLCHAIN)),)
export GOTOOLCHAIN := auto
endif
# The version control's stamp is of no use here, and fails in a checkout that another user owns.
export GOFLAGS := $(strip $(filter-out -buildvcs=%,$(GOFLAGS)) -buildvcs=false)

.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help run build test test-peers bench bench-peers bench-vale fuzz lint generate update clean \
        check-go need-go need-build need-test need-peers need-bench \
        test-format test-vet test-lint test-drafting test-app test-nowindow test-race test-window

help:
	@echo 'make run         cài những gì còn thiếu, dựng và mở chương trình'
	@echo 'make test        chạy mọi phép thử, không cần màn hình'
	@echo 'make test-peers  cài thêm các chương trình đối chứng ($(FOR_PEERS)) và thử với chúng'
	@echo 'make build       dựng tệp chạy ./thethuc'
	@echo 'make lint        golangci-lint'
	@echo 'make bench       đo tốc độ'
	@echo 'make bench-peers cài LibreOffice và đo tốc độ xuất PDF bên cạnh nó; TYPST=thư-mục để đo cả Typst'
	@echo 'make bench-vale  đo tốc độ kiểm tra bên cạnh Vale, khi có; VALE=tệp-chạy'
	@echo 'make fuzz        thử với dữ liệu ngẫu nhiên, mỗi đích FUZZTIME=$(FUZZTIME)'
	@echo 'make generate    sinh lại các tệp sinh tự động'
	@echo 'make update      ghi lại tệp đối chiếu trong testdata'

# need installs those of the named packages that are missing, and says which. Without apt-get it names them and goes on:
# the build then tells what it lacks.
define need
@missing=''; \
if command -v dpkg-query >/dev/null 2>&1; then \
  for p in $(1); do \
    dpkg-query -W -f='$${Status}' "$$p" 2>/dev/null | grep -q '^install ok installed' || missing="$$missing $$p"; \
  done; \
fi; \
if [ -z "$$missing" ]; then exit 0; fi; \
if ! command -v apt-get >/dev/null 2>&1; then echo "Còn thiếu:$$missing. Hãy cài các gói này rồi chạy lại."; exit 1; fi; \
as_root=''; \
if [ "$$(id -u)" != 0 ]; then \
  if ! command -v sudo >/dev/null 2>&1; then echo "Còn thiếu:$$missing. Hãy nhờ quản trị máy cài các gói này rồi chạy lại."; exit 1; fi; \
  as_root=sudo; \
fi; \
echo "Cài các gói còn thiếu:$$missing"; \
$$as_root apt-get update -q && \
$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing
endef

need-go:
	$(call need,$(FOR_GO))

need-build: need-go
	$(call need,$(FOR_BUILD) $(FOR_WINDOW))

need-test: need-build
	$(call need,$(FOR_TEST))

need-peers: need-test
	$(call need,$(FOR_PEERS))

need-bench: need-go
	$(call need,$(FOR_BENCH))

# Go from 1.21 on fetches by itself the version that go.mod names.
check-go: need-go
	@wanted=$$(sed -n 's/^go //p' go.mod); \
	if ! command -v $(GO) >/dev/null 2>&1; then \
	  echo "Không thấy Go. Hãy cài Go $$wanted trở lên rồi chạy lại."; exit 1; \
	fi; \
	if ! $(GO) list -m >/dev/null 2>&1; then \
	  echo "Cần Go $$wanted trở lên; máy đang có $$(cd / && GOTOOLCHAIN=local $(GO) version | cut -d' ' -f3) và không tải được bản mới. Hãy cài Go $$wanted rồi chạy lại."; \
	  exit 1; \
	fi

build: need-build check-go
	$(GO) build -tags $(WINDOW_TAGS) -o thethuc .

run: build
	@if [ -n "$$DISPLAY" ] || [ "$$(uname -s)" != Linux ]; then \
	  exec ./thethuc; \
	fi; \
	echo 'Không có màn hình (biến DISPLAY trống): làm cùng việc đó bằng dòng lệnh.'; \
	mkdir -p out && \
	./thethuc new nd30/decision-issuing-rules --sample -o out/quyet-dinh.vanban && \
	{ ./thethuc lint out/quyet-dinh.vanban > out/ket-qua.txt; [ $$? -le 1 ]; } && \
	{ ./thethuc lint --format json out/quyet-dinh.vanban > out/ket-qua.json; [ $$? -le 1 ]; } && \
	./thethuc export out/quyet-dinh.vanban -o out/quyet-dinh.pdf && \
	cat out/ket-qua.txt && \
	echo 'Đã ghi: out/quyet-dinh.vanban, out/quyet-dinh.pdf, out/ket-qua.txt, out/ket-qua.json'

test: need-test check-go test-format test-vet test-lint test-drafting test-app test-nowindow test-race test-window
	@echo 'Mọi phép thử đều đạt.'

test-format:
	@echo '== gofmt'
	@unformatted=$$("$$($(GO) env GOROOT)/bin/gofmt" -l $(wildcard *.go) app assets drafting) && \
	if [ -n "$$unformatted" ]; then echo "Chưa đúng gofmt:"; echo "$$unformatted"; exit 1; fi

test-vet:
	@echo '== go vet'
	@$(PLAIN) vet -tags $(TEST_TAGS),smoke ./...

test-lint: .tools/golangci-lint-$(LINT_VERSION)
	@echo '== golangci-lint'
	@CGO_ENABLED=0 .tools/golangci-lint-$(LINT_VERSION) run ./...

.tools/golangci-lint-$(LINT_VERSION):
	@echo '== dựng golangci-lint $(LINT_VERSION)'
	@mkdir -p .tools
	@CGO_ENABLED=0 GOBIN='$(CURDIR)/.tools' GOTOOLCHAIN=$$($(GO) env GOVERSION)+auto $(GO) install $(LINTER)@$(LINT_VERSION)
	@mv .tools/golangci-lint $@

test-drafting:
	@echo '== drafting, không cgo'
	@$(PLAIN) test ./assets/... ./drafting/...

test-app:
	@echo '== màn hình và dòng lệnh, không cgo, không màn hình'
	@$(PLAIN) test -tags $(TEST_TAGS) ./app/... .

test-nowindow:
	@echo '== bản không cửa sổ'
	@$(PLAIN) build -tags nowindow -o /dev/null .
	@if $(PLAIN) list -deps -tags nowindow . | grep '^fyne.io/'; then echo 'Bản không cửa sổ vẫn kéo theo Fyne.'; exit 1; fi

test-race:
	@echo '== dò tranh chấp'
	@CGO_ENABLED=1 $(GO) test -race $(RACE)

# The real window under a display of its own.
test-window: build
	@echo '== cửa sổ thật dưới Xvfb'
	@THETHUC_BINARY='$(CURDIR)/thethuc' $(PLAIN) test -tags smoke -count=1 ./app/smoke

# The same tests again, now with everything installed that some of them compare with.
test-peers: need-peers check-go
	@$(PLAIN) test -count=1 ./drafting/...
	@$(PLAIN) test -count=1 -tags $(TEST_TAGS) ./app/... .

lint: need-go check-go test-lint

bench: need-go check-go
	$(PLAIN) test -tags $(TEST_TAGS) -run '^$$' -bench . -benchmem $(BENCH)

# Typst's compiler is looked for where "npm install @myriaddreamin/typst-ts-node-compiler" put it.
bench-peers: need-bench check-go
	$(PLAIN) run ./drafting/pdf/bench $(if $(TYPST),-typst '$(TYPST)')

# The same 200 texts and five rules of each, as whole processes in turn; skipped where Vale is not.
bench-vale: need-go check-go
	@mkdir -p out
	$(PLAIN) build -tags nowindow -o out/thethuc-nowindow .
	THETHUC_BINARY='$(CURDIR)/out/thethuc-nowindow' VALE='$(VALE)' $(PLAIN) test -tags $(TEST_TAGS) -run '^$$' -bench BesideVale -benchtime 9x ./app/cli

fuzz: need-go check-go
	@$(PLAIN) test -tags $(TEST_TAGS) -list '^Fuzz' ./... | awk '/^Fuzz/ {t[n++]=$$1} /^ok/ {for (i=0; i<n; i++) print $$2, t[i]; n=0}' | \
	while read -r package target; do \
	  echo "== $$package $$target"; \
	  $(PLAIN) test -tags $(TEST_TAGS) -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) "$$package" || exit 1; \
	done

generate: need-go check-go
	$(PLAIN) generate ./...

# -update is known only to the tests that import golden.
update: need-go check-go
	@$(PLAIN) test -tags $(TEST_TAGS) $$($(PLAIN) list -tags $(TEST_TAGS) \
	  -f '{{$$p := .ImportPath}}{{range .TestImports}}{{if eq . "thethuc/drafting/internal/golden" "thethuc/drafting/lint/linttest"}}{{$$p}} {{end}}{{end}}{{range .XTestImports}}{{if eq . "thethuc/drafting/internal/golden" "thethuc/drafting/lint/linttest"}}{{$$p}} {{end}}{{end}}' \
	  ./... | tr ' ' '\n' | sort -u) -update

clean:
	rm -rf out thethuc .tools
