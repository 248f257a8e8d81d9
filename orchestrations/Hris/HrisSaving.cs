using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>What is to be decided about somebody whom HR tells of.</summary>
/// <param name="Said">The fact; null where none was told.</param>
/// <param name="ManagerId">Person id of the manager that it names; null when it names none.</param>
/// <param name="Source">Who says so, as the ledger writes it; empty where nobody says anything.</param>
/// <param name="Other">What was said of the second of two who are one; null but for a merge.</param>
internal sealed record HrisQuestion(
    HrisQuestionKind Kind, HrisEvent? Said = null, string? ManagerId = null, string Source = "", HrisRecord? Other = null);

internal enum HrisQuestionKind
{
    /// <summary>A fact was told.</summary>
    Tell,

    /// <summary>What was announced may have come true.</summary>
    TakeEffect,

    /// <summary>Two records are one person.</summary>
    Merge,
}

/// <summary>What a fact of HR is decided on, as it is kept.</summary>
internal sealed record HrisInputs(HrisStand Stand, HrisQuestion Question, DateTimeOffset Now);

/// <summary>From what HR says of somebody to everything that is saved of it; pure.</summary>
internal static class HrisSaving
{
    /// <returns>Null when nothing follows.</returns>
    public static HrisOutcome? Outcome(HrisStand stand, HrisQuestion question, DateTimeOffset now) => question.Kind switch
    {
        HrisQuestionKind.Tell => HrisDecisions.Tell(stand, question.Said!, question.ManagerId, question.Source, now),
        HrisQuestionKind.Merge => PersonMerging.Into(stand, question.Other!, question.Source, now),
        _ => stand.Record is { } record ? HrisDecisions.TakeEffect(stand, record, now) : null,
    };

    /// <param name="person">As they were read; null where there is none.</param>
    /// <param name="record">The same.</param>
    public static Decision<HrisOutcome?> Decide(HrisInputs inputs, Stored<Person>? person, Stored<HrisRecord>? record) =>
        Make(inputs, person, record).Keep(
            HrisReplaying.OfFact,
            inputs.Question.Other is { } other ? [inputs.Stand.PersonId, other.PersonId] : [inputs.Stand.PersonId],
            inputs);

    /// <summary>The same, with nothing kept of it.</summary>
    public static Decision<HrisOutcome?> Make(HrisInputs inputs, Stored<Person>? person, Stored<HrisRecord>? record) =>
        Outcome(inputs.Stand, inputs.Question, inputs.Now) is { } outcome ? Save(outcome, person, record) : new Decision<HrisOutcome?>(null);

    private static Decision<HrisOutcome?> Save(HrisOutcome outcome, Stored<Person>? person, Stored<HrisRecord>? record)
    {
        var (next, personId) = (outcome.Record, outcome.Record.PersonId);
        var writes = new Batch();
        if (record is null)
        {
            _ = next.Words.Count > 0 ? writes.Create(next) : writes;
        }
        else if (next with { TakenAt = record.Value.TakenAt } != record.Value || outcome.Person != person?.Value)
        {
            writes.Replace(record, next);
        }

        if (outcome.Person is { } known && known != person?.Value)
        {
            _ = person is null ? writes.Create(known) : writes.Replace(person, known);
        }

        return new Decision<HrisOutcome?>(outcome)
        {
            Writes = writes,
            Notes =
            [
                .. outcome.Meaning is HrisEventKind.Unknown
                    ? Array.Empty<LedgerNote>()
                    : [new LedgerNote(next.Source, NameOf(outcome.Meaning), $"person:{personId}", outcome.Person!.Standing.ToString(), outcome.Person)],
                .. outcome.Merged is { } other
                    ? [new LedgerNote(next.Source, DecisionName.PersonMerged, $"person:{personId}", other)]
                    : Array.Empty<LedgerNote>(),
            ],
            Signals =
            [
                .. outcome.FollowUps.Take(1).Select(first => HrisActs.Start(personId, $"from {first.Number}", first.At)),
                .. outcome.Ahead.Select(at => HrisActs.Start(personId, $"{at:O}", at)),
                .. outcome.NoticeAt is { } notice ? [HrisActs.Start(personId, $"notice {notice:O}", notice)] : Array.Empty<Signal>(),
            ],
        };
    }

    private static DecisionName NameOf(HrisEventKind kind) => DecisionName.All[$"person.{kind.ToString().ToLowerInvariant()}"];
}
