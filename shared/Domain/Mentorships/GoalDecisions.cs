namespace MentorFlow.Domain.Mentorships;

/// <summary>
/// What may happen to one goal of a mentorship; pure, as all decisions. Who writes over words names the version that they saw: what changed meanwhile
/// is shown, and never lost. Acts on other goals do not concern it.
/// </summary>
public static class GoalDecisions
{
    /// <summary>Within which one mail asks for all that is changed.</summary>
    public static readonly TimeSpan OneQuestion = TimeSpan.FromHours(1);

    private static Refusal Changed => Refusal.Invalid(new FieldError("version", "rules.goal-changed"));

    /// <summary>An owner's goal counts at once and waits for the partner's confirmation; a mentor's waits for the mentee to accept it.</summary>
    /// <param name="goalId">Of the form: the same form sent twice is one goal.</param>
    /// <param name="isCommon">Of a circle, a goal of all of them: it counts at once, and each may say how far it is.</param>
    public static Verdict<Mentorship> Add(
        Mentorship mentorship, string personId, string goalId, GoalWords words, DateTimeOffset now, bool isCommon = false)
    {
        if (Refuse(mentorship, personId) is { } refusal)
        {
            return refusal;
        }

        var goals = mentorship.Goals ?? [];
        if (goals.Any(goal => goal.GoalId == goalId))
        {
            return RefusalReason.AlreadyDone;
        }

        var owner = isCommon && mentorship.IsCircle ? null : mentorship.OwnerFor(personId);
        List<FieldError> errors = [.. GoalRules.CheckRoom(mentorship, owner), .. GoalRules.Check(words, Today(now))];
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var added = new Goal(goalId, "", "", "", "", default, Version: 1, OwnerId: owner).In(words);
        added = owner is null ? added with { Watch = 1, Confirmed = true }
            : owner == personId ? added with { Watch = 1 } : added with { State = GoalState.Proposed, Confirmed = true };
        return mentorship with { Goals = [.. goals, Ask(mentorship, added, now)] };
    }

    /// <summary>The owner's words count at once and ask for a new confirmation; the partner's are a proposal.</summary>
    public static Verdict<Mentorship> Change(
        Mentorship mentorship, string personId, string goalId, int version, GoalWords words, DateTimeOffset now) => On(mentorship, personId, goalId, goal =>
    {
        var isOwner = mentorship.IsOwner(goal, personId);
        var known = isOwner ? goal.Words : goal.Proposal?.Words ?? goal.Words;
        return !isOwner && !mentorship.IsPartnerIn(goal, personId) ? RefusalReason.NotAMember
            : words == known && !(isOwner && goal.State is GoalState.Proposed) ? RefusalReason.AlreadyDone
            : !goal.GoesOn ? RefusalReason.WrongStage
            : goal.Version != version ? Changed
            : GoalRules.Check(words, words.Due == goal.Due ? null : Today(now)) is { Count: > 0 } errors ? Refusal.Invalid(errors)
            : Ask(mentorship, isOwner ? Written(mentorship, goal, words) : Proposed(goal, words, personId, now), now);
    });

    /// <summary>Another date for a goal that goes on, or for one that was reached or let go: it goes on.</summary>
    public static Verdict<Mentorship> MoveDate(
        Mentorship mentorship, string personId, string goalId, int version, DateOnly due, DateTimeOffset now) => On(mentorship, personId, goalId, goal =>
        !mentorship.IsOwner(goal, personId) ? RefusalReason.NotAMember
        : goal.IsOpen && goal.Due == due ? RefusalReason.AlreadyDone
        : goal.State is GoalState.Proposed ? RefusalReason.WrongStage
        : goal.Version != version ? Changed
        : GoalRules.CheckDue(due, Today(now)) is { Count: > 0 } errors ? Refusal.Invalid(errors)
        : !goal.GoesOn && mentorship.GoalsBeside(goal.OwnerId).Count(one => one.GoesOn) >= GoalRules.MostOf(mentorship)
            ? Refusal.Invalid(new FieldError("due", "rules.goals", ("max", GoalRules.MostOf(mentorship))))
        : Ask(mentorship, Written(mentorship, goal with { SettledAt = null }, goal.Words with { Due = due }), now));

    /// <summary>The partner agrees with the goal as they saw it, and takes back what they had proposed.</summary>
    public static Verdict<Mentorship> Confirm(Mentorship mentorship, string personId, string goalId, int version) => On(mentorship, personId, goalId, goal =>
        !mentorship.IsPartnerIn(goal, personId) ? RefusalReason.NotAMember
        : !goal.IsOpen ? RefusalReason.WrongStage
        : goal is { Confirmed: true, Proposal: null } ? RefusalReason.AlreadyDone
        : goal.Version != version ? Changed
        : goal with { Confirmed = true, Proposal = null, Version = goal.Proposal is null ? goal.Version : goal.Version + 1 });

    /// <summary>The owner takes what the partner proposed; both have agreed by then.</summary>
    public static Verdict<Mentorship> Accept(
        Mentorship mentorship, string personId, string goalId, int version, DateTimeOffset now) => On(mentorship, personId, goalId, goal =>
    {
        var words = goal.Proposal?.Words ?? goal.Words;
        return !mentorship.IsOwner(goal, personId) ? RefusalReason.NotAMember
            : goal is { IsOpen: true, Proposal: null } ? RefusalReason.AlreadyDone
            : !goal.GoesOn ? RefusalReason.WrongStage
            : goal.Version != version ? Changed
            : words.Due != goal.Due || goal.State is GoalState.Proposed ? Taken(GoalRules.CheckDue(words.Due, Today(now)))
            : Taken([]);

        Verdict<Goal> Taken(IReadOnlyList<FieldError> errors) =>
            errors.Count > 0 ? Refusal.Invalid(errors) : Written(goal, words) with { Confirmed = true, Proposal = null };
    });

    /// <summary>The owner stays with their own words.</summary>
    public static Verdict<Mentorship> Keep(
        Mentorship mentorship, string personId, string goalId, int version, DateTimeOffset now) => On(mentorship, personId, goalId, goal =>
        !mentorship.IsOwner(goal, personId) ? RefusalReason.NotAMember
        : goal is { IsOpen: true, Proposal: null } ? RefusalReason.AlreadyDone
        : !goal.IsOpen ? RefusalReason.WrongStage
        : goal.Version != version ? Changed
        : Ask(mentorship, goal with { Proposal = null, Version = goal.Version + 1 }, now));

    /// <summary>
    /// Adds to the series of its progress; a second report of the same day replaces the first. It overwrites nobody's words, and so names no version.
    /// </summary>
    /// <param name="percent">0 to 100.</param>
    public static Verdict<Mentorship> Report(
        Mentorship mentorship, string personId, string goalId, int percent, DateTimeOffset now) => On(mentorship, personId, goalId, goal =>
        !mentorship.IsOwner(goal, personId) ? RefusalReason.NotAMember
        : !goal.IsOpen ? RefusalReason.WrongStage
        : percent is < 0 or > 100 ? Refusal.Invalid(new FieldError("progress", "rules.from-to", ("min", 0), ("max", 100)))
        : goal.Reports is [.., var last] && last.Percent == percent && Today(last.At) == Today(now) ? RefusalReason.AlreadyDone
        : Reported(goal, percent, personId, now));

    /// <summary>Reached or let go, with a word of what was learned; the word can be written later, too.</summary>
    /// <param name="state"><see cref="GoalState.Reached"/> or <see cref="GoalState.LetGo"/>.</param>
    /// <param name="learned">May be empty.</param>
    public static Verdict<Mentorship> Settle(
        Mentorship mentorship, string personId, string goalId, int version, GoalState state, string learned, DateTimeOffset now) =>
        On(mentorship, personId, goalId, goal =>
        !mentorship.IsOwner(goal, personId) ? RefusalReason.NotAMember
        : learned.Length > GoalRules.LongestText ? Refusal.Invalid(new FieldError("learned", "rules.too-long", ("max", GoalRules.LongestText)))
        : goal.State == state ? learned.Length == 0 || learned == goal.Learned ? RefusalReason.AlreadyDone : goal with { Learned = learned }
        : !goal.IsOpen ? RefusalReason.WrongStage
        : goal.Version != version ? Changed
        : (state is GoalState.Reached && goal.Progress < 100 ? Reported(goal, 100, personId, now) : goal) with
        {
            State = state,
            Learned = learned.Length > 0 ? learned : goal.Learned,
            SettledAt = now,
            Proposal = null,
            Version = goal.Version + 1,
        });

    /// <summary>The owner takes the goal away with all that belongs to it; a mentor takes back what the mentee has not accepted.</summary>
    public static Verdict<Mentorship> Remove(Mentorship mentorship, string personId, string goalId, int version)
    {
        if (Refuse(mentorship, personId) is { } refusal)
        {
            return refusal;
        }

        if (mentorship.Goals?.FirstOrDefault(one => one.GoalId == goalId) is not { } goal)
        {
            return RefusalReason.AlreadyDone;
        }

        var mayRemove = mentorship.IsOwner(goal, personId) || (goal.State is GoalState.Proposed && mentorship.IsPartnerIn(goal, personId));
        return !mayRemove ? RefusalReason.NotAMember
            : goal.Version != version ? Changed
            : mentorship with { Goals = [.. mentorship.Goals.Where(one => one.GoalId != goalId)] };
    }

    /// <param name="evidence">Its id is of the form: the same form sent twice is one piece.</param>
    public static Verdict<Mentorship> AddEvidence(
        Mentorship mentorship, string personId, string goalId, GoalEvidence evidence) => On(mentorship, personId, goalId, goal =>
        goal.Evidence?.Any(one => one.EvidenceId == evidence.EvidenceId) == true ? RefusalReason.AlreadyDone
        : goal.State is GoalState.Proposed ? RefusalReason.WrongStage
        : EvidenceRules.Check(evidence) is { Count: > 0 } errors ? Refusal.Invalid(errors)
        : goal.Evidence?.Count >= GoalRules.MostEvidence ? Refusal.Invalid(new FieldError("note", "rules.at-most", ("max", GoalRules.MostEvidence)))
        : goal with { Evidence = [.. goal.Evidence ?? [], evidence], Version = goal.Version + 1 });

    public static Verdict<Mentorship> RemoveEvidence(Mentorship mentorship, string personId, string goalId, string evidenceId) =>
        On(mentorship, personId, goalId, goal => goal.Evidence?.FirstOrDefault(one => one.EvidenceId == evidenceId) switch
        {
            null => RefusalReason.AlreadyDone,
            { By: var by } when by != personId => RefusalReason.NotAMember,
            { } gone => goal with { Evidence = [.. goal.Evidence!.Where(one => one != gone)], Version = goal.Version + 1 },
        });

    /// <summary>Notes that the date has passed and nobody has said how it goes on; nothing more is asked until there is another date.</summary>
    /// <param name="watch">Of the date that has passed.</param>
    public static Verdict<Mentorship> Lapse(Mentorship mentorship, string goalId, int watch, DateTimeOffset now) =>
        mentorship.IsOpen && mentorship.Goals?.FirstOrDefault(one => one.GoalId == goalId) is { IsWatched: true, Progress: < 100 } goal && goal.Watch == watch
            ? With(mentorship, goal with { LapsedAt = now })
            : RefusalReason.AlreadyDone;

    /// <summary>After a pause the dates that were ahead come later by its span, as their timers do.</summary>
    /// <param name="since">When the clocks stopped, UTC.</param>
    /// <param name="span">How long they stood still.</param>
    internal static IReadOnlyList<Goal>? AfterPause(IReadOnlyList<Goal>? goals, DateTimeOffset since, TimeSpan span)
    {
        var days = (int)(GoalRules.Morning.ToTimeSpan() + span).TotalDays;
        return goals is null ? null : [.. goals.Select(goal => goal.IsOpen && goal.Due >= Today(since) ? goal with { Due = goal.Due.AddDays(days) } : goal)];
    }

    // What is everybody's waits for nobody's confirmation.
    private static Goal Written(Mentorship mentorship, Goal goal, GoalWords words) =>
        mentorship.IsCircle && goal.OwnerId is null ? Written(goal, words) with { Confirmed = true } : Written(goal, words);

    // Another date is another timer; one that came from elsewhere and has none gets its first.
    private static Goal Written(Goal goal, GoalWords words)
    {
        var isDated = words.Due != goal.Due || !goal.IsOpen || goal.Watch == 0;
        return goal.In(words) with
        {
            State = GoalState.Open,
            Confirmed = goal.Proposal?.Words == words,
            Proposal = goal.Proposal?.Words == words ? null : goal.Proposal,
            Watch = isDated ? goal.Watch + 1 : goal.Watch,
            LapsedAt = isDated ? null : goal.LapsedAt,
            Version = goal.Version + 1,
        };
    }

    // What a mentor wrote and the mentee has not accepted is the mentor's to write again.
    private static Goal Proposed(Goal goal, GoalWords words, string personId, DateTimeOffset now) =>
        (goal.State is GoalState.Proposed ? goal.In(words) : goal with { Proposal = new GoalProposal(words, personId, now) }) with
        {
            Version = goal.Version + 1,
        };

    private static Goal Reported(Goal goal, int percent, string personId, DateTimeOffset now)
    {
        var before = goal.Reports is [.., var last] && last.By == personId && Today(last.At) == Today(now) ? goal.Reports.SkipLast(1) : goal.Reports ?? [];
        return goal with { Progress = percent, Reports = [.. before.TakeLast(GoalRules.MostReports - 1), new GoalReport(now, percent, personId)] };
    }

    // One mail asks for all that one person has to answer: another goal's that is not an hour old, and not answered, asks for this one, too.
    private static Goal Ask(Mentorship mentorship, Goal goal, DateTimeOffset now)
    {
        var awaited = mentorship.AwaitedFor(goal).ToList();
        var isAsked = (mentorship.Goals ?? []).Any(one => one.AskedAt > now - OneQuestion && mentorship.AwaitedFor(one).Any(awaited.Contains));
        return awaited.Count == 0 || isAsked ? goal : goal with { AskedAt = now };
    }

    private static Verdict<Mentorship> On(Mentorship mentorship, string personId, string goalId, Func<Goal, Verdict<Goal>> decide)
    {
        if (Refuse(mentorship, personId) is { } refusal)
        {
            return refusal;
        }

        if (mentorship.Goals?.FirstOrDefault(one => one.GoalId == goalId) is not { } goal)
        {
            return RefusalReason.Unknown;
        }

        var verdict = decide(goal);
        return verdict.Value is { } changed ? With(mentorship, changed) : verdict.Refusal!;
    }

    private static Mentorship With(Mentorship mentorship, Goal changed) =>
        mentorship with { Goals = [.. mentorship.Goals!.Select(goal => goal.GoalId == changed.GoalId ? changed : goal)] };

    private static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);

    private static Refusal? Refuse(Mentorship mentorship, string personId) =>
        !mentorship.IsMember(personId) ? new Refusal(RefusalReason.NotAMember, [])
        : !mentorship.IsOpen ? new Refusal(RefusalReason.WrongStage, [])
        : null;
}
