# The one way in, for people and CI alike. `make run` needs the .NET SDK and make; `make test` fetches the rest.
DOTNET ?= dotnet
DATA ?= data
PEOPLE ?= 500
PROGRAM ?=
BEHAVIOR ?=
MONTHS ?= 9
SEED ?= 7
OUT ?= rehearsal-out

# The HR systems of samples/webhooks, whose secrets are public: for the demo on this machine only.
SAMPLE_HRIS = --Hris:Connections:people:Vendor=StandardWebhooks --Hris:Connections:people:Secrets=whsec_bWVudG9yZmxvdy1zYW1wbGUtc2VjcmV0LTMyYnl0ZXM= \
  --Hris:Connections:bamboohr:Vendor=BambooHr --Hris:Connections:bamboohr:Secrets=mentorflow-sample-private-key-32 \
  --Hris:DirectoryFile=$(CURDIR)/samples/people.csv

export DOTNET_CLI_TELEMETRY_OPTOUT = 1
export DOTNET_NOLOGO = 1

.PHONY: run test endure fuzz check-format run-tests screenshots format bench rehearse simulate ledger-verify ledger-replay rebuild sbom clean tools

run: ## start the product with demo data at http://localhost:7071
	$(DOTNET) run --project standalone -- --Host:Clock=shifted --Host:DaytimeIn=Europe/Lisbon --Host:DataFolder=$(DATA) --Demo:Enabled=true $(SAMPLE_HRIS)

test: tools ## build, check the format, run every test
	$(DOTNET) build --nologo
	$(MAKE) --no-print-directory --jobs=2 --output-sync=target check-format run-tests

# Style and analyzers have been warnings of the build, which are errors: only spaces are left to look at.
check-format:
	$(DOTNET) format whitespace --verify-no-changes --no-restore

run-tests:
	$(DOTNET) test --nologo --no-build --logger trx --results-directory TestResults

# Of STORY: "pair" kills the process of a pair's story two hundred times; "nights" are bad nights of the product for MINUTES (docs/endurance.md); nothing is every page, every day of a coordinator, every screen of a mentee, the largest rounds, every form of mentoring rehearsed.
STORY ?=
STORY_ = -class "*EveryPageTests" -class "*CoordinatorDayTests" -class "*ScreenTests" -class "*FilePreviewTests" -class "*SampleCohortTests" -class "*FormRehearsalTests" -class "*SimulatedRunTests"
STORY_pair = -class "*PairKillTests" -class "*KilledProcessTests"
STORY_nights = -class "*NightsTests" -class "*WorkerKillTests"
MINUTES ?= 10

endure: tools ## live through what takes minutes: the pages and screens of everybody, or a story (STORY=pair, STORY=nights MINUTES=30) under many kills
	$(DOTNET) build --nologo tests/MentorFlow.Tests.csproj
	MENTORFLOW_THOROUGH=1 MENTORFLOW_MINUTES=$(MINUTES) $(DOTNET) tests/bin/Debug/net10.0/MentorFlow.Tests.dll $(or $(STORY_$(STORY)),$(error There is no story $(STORY))) -showLiveOutput

screenshots: tools ## take the pictures of README and docs anew
	$(DOTNET) build --nologo tests/MentorFlow.Tests.csproj
	MENTORFLOW_PICTURES=docs/images $(DOTNET) tests/bin/Debug/net10.0/MentorFlow.Tests.dll -class "*TourTests"

format: ## write the house style into every file
	$(DOTNET) format

fuzz: tools ## send mutated definitions, deliveries, reports, SCIM, API calls and forms to the app; a hundred definitions are rehearsed
	$(DOTNET) build --nologo tests/MentorFlow.Tests.csproj
	MENTORFLOW_THOROUGH=1 $(DOTNET) tests/bin/Debug/net10.0/MentorFlow.Tests.dll -class "*FuzzTests" -showLiveOutput

bench: ## measure every figure
	$(DOTNET) run -c Release --project tests/MentorFlow.Benchmarks -- $(GROUP)

rehearse: ## live through a program in virtual time: the built-in one, or one of your own (PROGRAM=file.json PEOPLE=60 or people.csv)
	$(DOTNET) run --project rehearsal -c Release -- $(if $(PROGRAM),--program $(PROGRAM)) $(if $(BEHAVIOR),--behavior $(BEHAVIOR)) --people $(PEOPLE) --months $(MONTHS) --seed $(SEED) --out $(OUT)

SEEDS ?= 1..1000
CLOSELY ?=

simulate: PEOPLE = 12
simulate: ## live through a short program while everything around it fails, once a seed (SEEDS=1..1000 PEOPLE=12); CLOSELY=1 looks at all after every step
	$(DOTNET) run --project rehearsal -c Release -- simulate --seeds $(SEEDS) --people $(PEOPLE) $(if $(CLOSELY),--closely)

ledger-verify: ## check the hash chain of every decision in $(DATA)
	$(DOTNET) run --project standalone -- ledger-verify --Host:DataFolder=$(DATA)

ledger-replay: ## make recorded decisions in $(DATA) again with this version, and show what differs
	$(DOTNET) run --project standalone -- ledger-replay --Host:DataFolder=$(DATA)

rebuild: ## derive lists and lookups in $(DATA) anew
	$(DOTNET) run --project standalone -- rebuild --Host:DataFolder=$(DATA)

# Published first, since only that restores what the Functions host loads. The same commit gives the same bytes.
sbom: ## list what this version is made of, as CycloneDX: published/mentorflow-VERSION.cdx.json
	$(DOTNET) restore standalone
	$(DOTNET) publish functions -c Debug -o publishing/obj/app --nologo -v q
	SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct)} $(DOTNET) run --project publishing -- . published publishing/obj/app

tools: ## what tests need beyond the SDK: a browser, a relay, the npm emulators
	./.ci/tools

clean: ## remove what builds and runs leave behind
	rm -rf */bin */obj tests/*/bin tests/*/obj TestResults $(OUT)
