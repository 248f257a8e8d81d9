using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;

namespace MentorFlow.Orchestrations.Changes;

/// <summary>What a change of a program is decided on.</summary>
/// <param name="Draft">Null where it is gone: it has become a version, or was thrown away.</param>
/// <param name="Replaced">The version that was looked at, where another has taken its place; null while it stands.</param>
/// <param name="Digest">What the coordinator was told of last; null before the first morning.</param>
internal sealed record ChangeFacts(
    Stored<MentoringProgram> Program,
    IReadOnlyList<Stored<ProgramEvent>> Events,
    ProgramDraft? Draft,
    ProgramVersion? Replaced,
    Stored<WorkDigest>? Digest)
{
    /// <summary>What the program asks; null for the built-in questions.</summary>
    public ProgramSurveys? Surveys { get; init; }
}

/// <summary>A program becomes its next version; pure.</summary>
internal static class ChangeDecisions
{
    /// <summary>What a draft would make of a program.</summary>
    /// <param name="surveys">What the program asks; null for the built-in questions.</param>
    public static Verdict<ProgramChange> Preview(
        MentoringProgram program, IReadOnlyList<ProgramEvent> events, ProgramDraft draft, DateTimeOffset now, ProgramSurveys? surveys = null)
    {
        if (program.IsOver)
        {
            return RefusalReason.WrongStage;
        }

        if (program.Version != draft.OfVersion)
        {
            return Stale("rules.program-changed");
        }

        if (program.SettlingSince is not null)
        {
            return Stale("rules.program-settling");
        }

        var definition = draft.Definition with { ProgramId = program.ProgramId };
        var checkedDefinition = ProgramDefinitionRules.Check(definition, now, program, surveys);
        if (checkedDefinition.Value is not { } wanted)
        {
            return checkedDefinition.Refusal!;
        }

        var after = Becoming(program, wanted, now);
        IReadOnlyList<ProgramEvent> eventsAfter = [.. EventDecisions.Kinds.Select(EventOf).OfType<ProgramEvent>()];
        var difference = ProgramDifference.Of(ProgramDefinition.Of(program, events), ProgramDefinition.Of(after, eventsAfter));
        var errors = EventDecisions.Kinds
            .Where(kind => EventDecisions.DateOf(after.Calendar, kind) is null && IsTold(kind))
            .Select(kind => new FieldError($"calendar.{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}", "rules.event-told"))
            .Concat(program.Status is ProgramStatus.Draft ? [] : ProfileSettingsRules.CheckSight(program.Profile, after.Profile))
            .ToList();
        return errors.Count > 0 ? Refusal.Invalid(errors)
            : difference.Count == 0 ? Refusal.Invalid(new FieldError("draft", "rules.nothing-changed"))
            : new ProgramChange(program, events, after, eventsAfter, difference);

        // Nothing is kept of an event about which nothing was ever said.
        ProgramEvent? EventOf(ProgramMomentKind kind)
        {
            var known = events.FirstOrDefault(one => one.Kind == kind);
            var plan = definition.Events?.FirstOrDefault(one => one.Kind == kind);
            var becomes = EventDecisions.Follow(program, known ?? new ProgramEvent(program.ProgramId, kind), after, plan, now);
            return known is null && becomes == new ProgramEvent(program.ProgramId, kind) ? null : becomes;
        }

        // People have it in their calendars: it is called off on its page, which tells them.
        bool IsTold(ProgramMomentKind kind) =>
            EventSchedule.Of(program, kind, events.FirstOrDefault(one => one.Kind == kind)) is { CalledOffAt: null } schedule
            && !schedule.IsOver(now)
            && (schedule.IsAnnounced(now) || schedule.Latest > 0);
    }

    public static Decision<Verdict<MentoringProgram>> Decide(ChangeFacts facts, int version, string actor, DateTimeOffset now)
    {
        var program = facts.Program.Value;
        if (facts.Replaced is { } replaced && replaced.ReplacedBy == actor && program.Version == version + 1)
        {
            return Refuse(RefusalReason.AlreadyDone);
        }

        if (facts.Draft is not { } draft)
        {
            return Refuse(RefusalReason.Unknown);
        }

        if (program.Version != version)
        {
            return Refuse(Stale("rules.program-changed"));
        }

        var previewed = Preview(program, [.. facts.Events.Select(stored => stored.Value)], draft, now, facts.Surveys);
        return previewed.Value is { } change ? Save(facts, change, draft, actor, now) : Refuse(previewed.Refusal!);
    }

    private static Decision<Verdict<MentoringProgram>> Refuse(Verdict<MentoringProgram> refused) => new(refused);

    private static Refusal Stale(string rule) => new(RefusalReason.Stale, [new FieldError("version", rule)]);

    private static Decision<Verdict<MentoringProgram>> Save(ChangeFacts facts, ProgramChange change, ProgramDraft draft, string actor, DateTimeOffset now)
    {
        var after = change.After with { SettlingSince = change.After.Status is ProgramStatus.Running ? now : null };
        var writes = new Batch()
            .Replace(facts.Program, after)
            .Create(ProgramVersion.Of(change.Before, change.EventsBefore, after, change.EventsAfter, actor, now));
        foreach (var becomes in change.EventsAfter)
        {
            var stored = facts.Events.FirstOrDefault(one => one.Value.Kind == becomes.Kind);
            if (stored is null)
            {
                writes.Create(becomes);
            }
            else if (stored.Value != becomes)
            {
                writes.Replace(stored, becomes);
            }
        }

        // Who takes over finds in the next morning's digest all that is open, not what is new alone.
        if (facts.Digest is { } digest && !IsSame(change.Before.Owner, after.Owner))
        {
            writes.Replace(digest, digest.Value with { Until = DateTimeOffset.MinValue });
        }

        // Those who wait are on the list of a program that has not started, too.
        IReadOnlyList<Signal> letIn = change.Difference.Touches("sizeCap") ? [Signals.LetIn(after, $"version {after.Version}")] : [];
        return new Decision<Verdict<MentoringProgram>>(after)
        {
            Writes = writes,
            Notes = [new LedgerNote(actor, DecisionName.ProgramChanged, $"program:{after.ProgramId}", $"version {after.Version}", draft.Definition)],
            Signals = after.Status is ProgramStatus.Running
                ?
                [
                    Signals.Raise(
                        InstanceIds.Program(after.ProgramId, after.InstanceVersion), new ProgramChanged(after.Version, after.Calendar, after.Policy)),
                    Signals.Start(
                        nameof(ChangeOrchestrator),
                        InstanceIds.Change(after.ProgramId, after.Version),
                        new ChangeInput(after.ProgramId, after.Version, after.Policy.WorkItems)),
                    .. after.EntryRules.Count > 0 && change.Difference.Touches("entryRules") ? [ProgramActs.TurningPoints(after)] : Array.Empty<Signal>(),
                    .. IntroductionSignals.Follow(change.Before, after),
                    .. letIn,
                ]
                : letIn,
        };
    }

    private static bool IsSame(Coordinator one, Coordinator other) => string.Equals(one.Email, other.Email, StringComparison.OrdinalIgnoreCase);

    private static MentoringProgram Becoming(MentoringProgram program, MentoringProgram wanted, DateTimeOffset now) => (wanted with
    {
        Version = program.Version,
        Status = program.Status,
        StartedAs = program.StartedAs,
        IntroductionsFrom = wanted.Introductions is null || program.Status is ProgramStatus.Draft ? null : program.IntroductionsFrom ?? now,
    }).AsNext();
}
