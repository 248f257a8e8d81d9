using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Hris;

/// <summary>What is told of a guest's last day before it comes, and again when it is moved; pure.</summary>
public static class GuestEnds
{
    /// <summary>How long before: time for a last session, and for a coordinator to let them stay. A short stay is told of in its middle.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(14);

    /// <summary>The word by which a guest leaves.</summary>
    /// <param name="person">Null for somebody who is nobody here yet.</param>
    /// <returns>Null for everybody else, and where no end is announced.</returns>
    public static HrisWord? Of(HrisRecord record, Person? person, DateTimeOffset now) => person is { IsGuest: true, Standing: not Standing.Left }
        ? HrisTimeline.Ahead(record.Words, HrisField.Employed, now).Where(word => word.Value == HrisWord.No).MinBy(word => word.EffectiveAt)
        : null;

    /// <summary>When those concerned are told of it, UTC.</summary>
    public static DateTimeOffset NoticeOf(HrisWord end)
    {
        var half = (end.EffectiveAt - end.SaidAt) / 2;
        return end.EffectiveAt - (half < Notice ? half : Notice);
    }

    /// <param name="end">As <see cref="Of"/> has it.</param>
    /// <returns>Each with the end that it is about.</returns>
    internal static IEnumerable<(HrisFollowUpKind Kind, DateTimeOffset Ends)> Entailed(HrisRecord record, HrisWord? end, DateTimeOffset now)
    {
        if (record.ToldEnd is { } told && told > now && told != end?.EffectiveAt)
        {
            yield return (HrisFollowUpKind.MoveEnd, told);
        }

        if (end is not null && end.EffectiveAt != record.AskedEnd && NoticeOf(end) <= now)
        {
            yield return (HrisFollowUpKind.TellOfEnd, end.EffectiveAt);
        }
    }

    /// <summary>Which question to a coordinator a follow-up opens, or settles.</summary>
    /// <param name="ends">That it is about.</param>
    internal static int? QuestionOf(HrisRecord record, HrisFollowUpKind kind, DateTimeOffset ends) =>
        kind is HrisFollowUpKind.TellOfEnd ? record.EndQuestions + 1
        : ends == record.AskedEnd ? record.LastQuestion
        : null;

    /// <summary>What is kept of what others are told: an end that was moved away and back is told and asked again, and no end is told twice.</summary>
    /// <param name="end">As <see cref="Of"/> has it.</param>
    internal static HrisRecord Keep(HrisRecord record, HrisWord? end, IReadOnlyList<HrisFollowUp> steps)
    {
        foreach (var step in steps)
        {
            record = step.Kind switch
            {
                HrisFollowUpKind.MoveEnd => record with
                {
                    ToldEnd = end?.EffectiveAt,
                    ToldBy = end?.EffectiveAt < step.Ends ? step.Number : null,
                    AskedEnd = step.Question is null ? record.AskedEnd : null,
                },
                HrisFollowUpKind.TellOfEnd => record with
                {
                    ToldEnd = step.Ends,
                    ToldBy = record.ToldBy ?? step.Number,
                    AskedEnd = step.Ends,
                    EndQuestions = record.EndQuestions + 1,
                },
                _ => record,
            };
        }

        return record;
    }
}
