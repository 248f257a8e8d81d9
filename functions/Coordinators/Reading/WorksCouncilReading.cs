using MentorFlow.Branding;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Fairness;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Outcomes;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Webhooks;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What a works council asks, answered from the settings that run and the programs of the reader.</summary>
public sealed class WorksCouncilReading(IDocumentStore store, WorksCouncilSettings settings, RetentionPolicy retention, TimeProvider clock)
{
    public async Task<WorksCouncilKit> ReadAsync(Texts texts, Organization organization, ConsoleScope scope, CancellationToken cancellation)
    {
        var programs = await ProgramsAsync(texts, scope, cancellation);
        var places = new Dictionary<string, string>(settings.In(texts, organization))
        {
            ["date"] = texts.Date(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)),
            ["programs"] = ListOf(programs, program => texts["works-council.program", ("name", program.Name), ("status", texts.Of(program.Status))]),
            ["receivers"] = await ReceiversAsync(texts, cancellation),
            ["managers"] = ListOf(programs, program => OfProgram(program, texts.Of(program.Managers))),
            ["reports"] = ListOf(programs, program => OfProgram(program, texts[$"works-council.reports.{program.Reports}"])),
            ["contacts"] = ListOf(programs, program => OfProgram(program, program.Safeguarding?.Name ?? texts["works-council.nobody"])),
            ["fairness"] = await FairnessAsync(programs, texts, cancellation),
            ["outcomes"] = await store.ReadAsync(LegalBasis.Key, cancellation) is { Holds: true } basis
                ? texts["works-council.outcomes.read", ("ground", texts[$"console-outcomes.grounds.{basis.Ground}"]), ("words", basis.Words)]
                : texts["works-council.outcomes.not-read"],
            ["floor"] = Withholding.SmallestGroup.ToString(texts.Culture),
            ["words-floor"] = Withholding.SmallestWords.ToString(texts.Culture),
        };
        return new WorksCouncilKit(places, DataIn(texts), SpansIn(texts));

        string ListOf(IReadOnlyList<MentoringProgram> listed, Func<MentoringProgram, string> said) =>
            listed.Count == 0 ? texts["works-council.no-program"] : string.Join("; ", listed.Select(said));

        string OfProgram(MentoringProgram program, string said) => texts["works-council.of-program", ("name", program.Name), ("said", said)];
    }

    private async Task<IReadOnlyList<MentoringProgram>> ProgramsAsync(Texts texts, ConsoleScope scope, CancellationToken cancellation)
    {
        var programs = new List<MentoringProgram>();
        await foreach (var listing in store.ProgramsAsync(scope, cancellation))
        {
            if (await store.ReadProgramAsync(listing.ProgramId, cancellation) is { } program)
            {
                programs.Add(program.In(texts.Language.Tag));
            }
        }

        return programs;
    }

    private async Task<string> ReceiversAsync(Texts texts, CancellationToken cancellation)
    {
        var told = (await store.WebhooksAsync(cancellation)).Where(one => one.State is WebhookState.Enabled or WebhookState.Paused).ToList();
        return told.Count == 0
            ? texts["works-council.receivers.none"]
            : string.Join("; ", told.Select(one => texts[
                "works-council.receivers.one", ("host", one.Address.Host), ("events", string.Join(", ", one.Events.Select(kind => kind.Name())))]));
    }

    private async Task<string> FairnessAsync(IReadOnlyList<MentoringProgram> programs, Texts texts, CancellationToken cancellation)
    {
        var asking = new List<string>();
        foreach (var program in programs)
        {
            if (await store.ReadAsync(FairnessQuestion.KeyOf(program.ProgramId), cancellation) is { IsAsked: true } question)
            {
                asking.Add(texts["works-council.of-program", ("name", program.Name), ("said", question.In(texts.Language.Tag))]);
            }
        }

        return asking.Count == 0 ? texts["works-council.fairness-nowhere"] : string.Join("; ", asking);
    }

    private IReadOnlyList<DataPart> DataIn(Texts texts) =>
    [
        .. StoredDataList.All.GroupBy(row => row.Group).Select(group => new DataPart(
            texts[$"stored-data.groups.{group.Key}"],
            [
                .. group.Select(row => new DataLine(
                    texts[$"stored-data.rows.{row.Name}.what"],
                    texts[$"stored-data.rows.{row.Name}.why"],
                    texts.List([.. row.Readers.Select(reader => texts[$"stored-data.readers.{reader}"])]),
                    SpanOf(row, texts))),
            ])),
    ];

    internal string SpanOf(StoredData row, Texts texts)
    {
        if (row.Span is DataSpan.None)
        {
            return retention.Kept(row, texts);
        }

        TimeSpan? kept = row.Span switch
        {
            DataSpan.Drafts => ProfileDraft.Kept,
            DataSpan.Inputs => settings.Inputs,
            DataSpan.Deliveries => settings.Deliveries,
            DataSpan.Log => settings.Log,
            DataSpan.SignUps => SignUp.Unconfirmed,
            DataSpan.WalkIns => WalkIn.Kept,
            DataSpan.Rows => ImportOrder.Memory,
            DataSpan.Seats => CallSeat.Kept,
            DataSpan.Waiting => WaitingMail.Kept,
            DataSpan.Orders => RoundOrder.Kept,
            DataSpan.TurningPoints => TurningPointReached.Kept,
            DataSpan.Looks => LookedAt.Kept,
            _ => null,
        };
        return texts[
            $"stored-data.spans.{row.Span}",
            ("span", kept is { } known ? WorksCouncilSettings.Span(texts, known) : ""),
            ("first", WorksCouncilSettings.Span(texts, ImportOrder.Patience)),
            ("else", retention.Kept(row, texts))];
    }

    private IReadOnlyList<SpanLine> SpansIn(Texts texts)
    {
        return
        [
            Line("histories", settings.Histories, "History:KeepEnded"),
            Line("failed-histories", settings.FailedHistories, "History:KeepFailed"),
            Line("deliveries", settings.Deliveries, "Hris:KeepDeliveries"),
            Line("log", settings.Log, "Webhooks:KeepDeliveries"),
            Line("inputs", settings.Inputs, "Ledger:KeepInputs"),
            Line("sign-ups", SignUp.Unconfirmed),
            Line("lists-looked-at", ImportOrder.Patience),
            Line("lists-taken-in", ImportOrder.Memory),
            Line("seats", CallSeat.Kept),
            Line("postponements", Postponement.Kept),
            Line("waiting-mails", WaitingMail.Kept),
            Line("turning-points", TurningPointReached.Kept),
            Line("links", LinkSigner.DefaultLife),
            Line("sponsor-links", LinkWriter.SponsorLife),
            Line("unsubscribe-links", LinkWriter.UnsubscribeLife),
            Line("visits", VisitSigner.Life),
            Line("looks", LookedAt.Kept),
            .. Enum.GetValues<RetentionPurpose>().Select(purpose => new SpanLine(
                texts[$"works-council.spans.{purpose}"], retention.Kept(purpose, texts), RetentionSettings.NameOf(purpose))),
        ];

        SpanLine Line(string name, TimeSpan span, string? setBy = null) =>
            new(texts[$"works-council.spans.{name}"], WorksCouncilSettings.Span(texts, span), setBy);
    }
}

/// <param name="Places">What fills the places of the text.</param>
/// <param name="Data">The first annex.</param>
/// <param name="Spans">The second.</param>
public sealed record WorksCouncilKit(IReadOnlyDictionary<string, string> Places, IReadOnlyList<DataPart> Data, IReadOnlyList<SpanLine> Spans);

public sealed record DataPart(string Title, IReadOnlyList<DataLine> Lines);

/// <param name="What">Its name and fields.</param>
/// <param name="Who">Sees it.</param>
public sealed record DataLine(string What, string Why, string Who, string HowLong);

/// <param name="SetBy">Name of the setting; null for what cannot be set.</param>
public sealed record SpanLine(string What, string HowLong, string? SetBy);
