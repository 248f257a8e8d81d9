using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Domain.Prompts;

/// <summary>What is known of a mentorship when it is decided whether something may be said to it.</summary>
/// <param name="FirstHeld">When its first session here ended; null before.</param>
/// <param name="LastHeld">When its last session ended; null before the first.</param>
/// <param name="Next">When the session that is planned begins; null where none is.</param>
public sealed record PromptFacts(Mentorship Mentorship, PromptLog Log, DateTimeOffset? FirstHeld, DateTimeOffset? LastHeld, DateTimeOffset? Next);

/// <summary>What comes of a look.</summary>
/// <param name="Ask">Null for nothing today.</param>
/// <param name="LookAgain">UTC; null when nothing will come any more.</param>
public sealed record PromptPlan(Prompt? Ask, DateTimeOffset? LookAgain);

/// <summary>
/// Which prompt a mentorship gets, by its stage and by what has happened (R84): nothing that is done or past, one at a time, and not within two days of the
/// mails around a session; pure.
/// </summary>
public static class PromptDecisions
{
    /// <summary>Between two prompts.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromDays(6);

    // Before what lies further ahead it is looked again; more often before the first session, which may be agreed for next week.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(6);
    private static readonly TimeSpan LongestFirstWait = TimeSpan.FromDays(2);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromDays(1);

    /// <summary>After a session the next one is invited to; a day before it comes the reminder.</summary>
    private static readonly TimeSpan AfterSession = TimeSpan.FromDays(2);

    private static readonly TimeSpan BeforeSession = TimeSpan.FromDays(3);

    private static readonly Prompt[] BetweenSessions =
        [Prompt.LastStep, Prompt.WhatIsHard, Prompt.WhoCouldHelp, Prompt.WhatIMissed, Prompt.HardTalk, Prompt.WhatGivesEnergy];

    private static readonly TimeSpan AroundMiddle = TimeSpan.FromDays(21);
    private static readonly TimeSpan BeforeEnd = TimeSpan.FromDays(28);
    private static readonly TimeSpan AfterEnd = TimeSpan.FromDays(14);
    private static readonly TimeSpan LongAfterEnd = TimeSpan.FromDays(60);

    public static PromptPlan Next(PromptFacts facts, DateTimeOffset now)
    {
        var windows = Candidates(facts).Where(window => window.Until > now).ToList();
        if (windows.Count == 0)
        {
            return new PromptPlan(null, facts.Mentorship.IsOpen ? now + LongestOf(facts) : null);
        }

        var free = FreeFrom(facts, now);
        var ask = free <= now ? windows.FirstOrDefault(window => window.From <= now && IsTimely(window.Prompt, facts.Mentorship)) : null;
        var next = windows.Select(window => window.From > free ? window.From : free).Where(from => from > now).DefaultIfEmpty(now + LongestWait).Min();
        return new PromptPlan(ask?.Prompt, Clamp(next, now + ShortestWait, now + LongestOf(facts)));
    }

    /// <summary>Whether what it says still makes sense: nothing is asked that is done or past.</summary>
    public static bool IsTimely(Prompt prompt, Mentorship mentorship) => prompt switch
    {
        Prompt.AfterTheEnd => mentorship.Stage is MentorshipStage.Closed,
        _ when mentorship is not { IsOpen: true, PausedAt: null } => false,
        Prompt.LastSessions => !mentorship.IsByWriting,
        Prompt.SayHello => !mentorship.IsSigned && mentorship.Elsewhere is null,
        Prompt.FirstSession => mentorship is { SessionsPlanned: 1, Elsewhere: null },
        Prompt.FirstEcho => mentorship.Elsewhere is null,
        Prompt.WriteGoals => mentorship.Goals is null or { Count: 0 },
        _ => true,
    };

    private static IEnumerable<Window> Candidates(PromptFacts facts) => Windows(facts).Where(window => !facts.Log.Has(window.Prompt));

    private static IEnumerable<Window> Windows(PromptFacts facts)
    {
        var mentorship = facts.Mentorship;
        if (!mentorship.IsOpen)
        {
            return mentorship is { Stage: MentorshipStage.Closed, EndedAt: { } ended }
                ? [new Window(Prompt.AfterTheEnd, ended + AfterEnd, ended + LongAfterEnd)]
                : [];
        }

        var middle = mentorship.CreatedAt + ((mentorship.Ends - mentorship.CreatedAt) / 2);
        return
        [
            .. facts is { LastHeld: null, Next: null } ? [Window.Of(Prompt.SayHello, mentorship.CreatedAt, 2, 9)] : Array.Empty<Window>(),
            .. facts is { LastHeld: null, Next: { } first }
                ? [new Window(Prompt.FirstSession, first - TimeSpan.FromDays(7), first - BeforeSession)]
                : Array.Empty<Window>(),
            new Window(Prompt.LookBack, middle - AroundMiddle, middle),
            new Window(Prompt.OneChange, middle + TimeSpan.FromDays(7), middle + AroundMiddle),
            new Window(Prompt.LastSessions, mentorship.Ends - BeforeEnd, mentorship.Ends),
            .. facts.FirstHeld is { } met
                ? [Window.Of(Prompt.FirstEcho, met, 2, 10), Window.Of(Prompt.WriteGoals, met, 7, 28)]
                : Array.Empty<Window>(),
            .. facts is { LastHeld: { } last, Next: { } next } && facts.FirstHeld != last && Between(facts.Log, last) is { } between
                ? [new Window(between, last + AfterSession, next - BeforeSession)]
                : Array.Empty<Window>(),
        ];
    }

    // One thought from one session to the next is enough.
    private static Prompt? Between(PromptLog log, DateTimeOffset last) => log.Asked.Any(asked => asked.At > last)
        ? null
        : BetweenSessions.Where(prompt => !log.Has(prompt)).Select(prompt => (Prompt?)prompt).FirstOrDefault();

    // From when on nothing else was said or is about to be said to them; after the session that is ahead where it is too close.
    private static DateTimeOffset FreeFrom(PromptFacts facts, DateTimeOffset now)
    {
        var after = facts.Log.Asked.Select(asked => asked.At + Apart).Append(facts.LastHeld + AfterSession ?? DateTimeOffset.MinValue).Max();
        return facts.Next is { } next && next - BeforeSession < (after > now ? after : now) && next > now ? next + AfterSession : after;
    }

    private static TimeSpan LongestOf(PromptFacts facts) => facts is { LastHeld: null, Mentorship.IsOpen: true } ? LongestFirstWait : LongestWait;

    private static DateTimeOffset Clamp(DateTimeOffset next, DateTimeOffset earliest, DateTimeOffset latest) =>
        next > latest ? latest
        : next < earliest ? earliest
        : next;

    private sealed record Window(Prompt Prompt, DateTimeOffset From, DateTimeOffset Until)
    {
        public static Window Of(Prompt prompt, DateTimeOffset origin, int fromDays, int untilDays) =>
            new(prompt, origin + TimeSpan.FromDays(fromDays), origin + TimeSpan.FromDays(untilDays));
    }
}
