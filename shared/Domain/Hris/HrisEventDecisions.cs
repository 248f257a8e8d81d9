namespace MentorFlow.Domain.Hris;

/// <summary>From what happened to an event to its record; pure.</summary>
public static class HrisEventDecisions
{
    /// <summary>It was taken in. Where it was known already, nothing came of it again, and what it led to the first time stays.</summary>
    public static HrisEventRecord TakeIn(HrisEventRecord record, HrisOutcome outcome, DateTimeOffset now)
    {
        var isNews = outcome.Meaning is not HrisEventKind.Unknown || outcome.FollowUps.Count > 0;
        return record with
        {
            State = HrisEventState.TakenIn,
            ChangedAt = now,
            PersonId = outcome.Record.PersonId,
            Meaning = isNews ? outcome.Meaning : record.Meaning,
            FollowUps = isNews ? outcome.FollowUps : record.FollowUps,
            Ahead = outcome.Ahead.Count > 0 ? outcome.Ahead : record.Ahead,
            Failure = null,
        };
    }

    /// <param name="cause">Without addresses.</param>
    public static HrisEventRecord Fail(HrisEventRecord record, string cause, DateTimeOffset now) =>
        record with { State = HrisEventState.Failed, ChangedAt = now, Failure = cause };

    /// <summary>Takes it in once more. What waits is about to be taken in, and what is of no use stays that.</summary>
    public static Verdict<HrisEventRecord> Replay(HrisEventRecord record, DateTimeOffset now) => record.State switch
    {
        HrisEventState.Waiting => RefusalReason.AlreadyDone,
        HrisEventState.OfNoUse => RefusalReason.WrongStage,
        _ => record with { State = HrisEventState.Waiting, ChangedAt = now, Replays = record.Replays + 1 },
    };
}
