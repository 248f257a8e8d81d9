using MentorFlow.Rehearsal.Acting;

namespace MentorFlow.Standalone.Demo.History;

/// <summary>
/// How the people of the demo take part: as those of a rehearsal do, a little quicker, and by the weekday; those whose story is told without chance.
/// </summary>
internal static class DemoTempers
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(4);

    public static void Give(Cast cast)
    {
        foreach (var who in cast.People)
        {
            var externalId = who.Member.Person.ExternalId;
            who.Temperament = externalId is DemoCast.PlayedMentee || externalId == DemoPairs.New.Mentee ? Silent(who.Temperament)
                : DemoPairs.IsInOne(externalId) ? Steady(who.Temperament)
                : who.Member.ProgramId != DemoPrograms.GrowthId ? Willing(Usual(who.Temperament, comesRarely: false))
                : Usual(who.Temperament, comesRarely: externalId[^1] is '3' or '7');
        }
    }

    /// <summary>Reads mails and answers none; comes to what is in the calendar.</summary>
    public static Temperament Silent(Temperament drawn) => drawn with { Answers = 0, Moves = 0 };

    /// <summary>Does what is asked within a day, and keeps every appointment.</summary>
    public static Temperament Steady(Temperament drawn) => drawn with
    {
        Answers = 1,
        Delay = TimeSpan.FromHours(5),
        LongestDelay = TimeSpan.FromHours(20),
        Joins = true,
        AcceptsProposals = 1,
        KnowsAlready = true,
        Shows = 1,
        OnTime = 0.95,
        Moves = 0,
        EveryDays = 14,
        Content = 4,
        MindsDates = true,
        Stays = true,
    };

    // Three months are short, and a pilot has volunteers.
    private static Temperament Willing(Temperament usual) => usual with
    {
        Answers = Math.Max(usual.Answers, 0.85),
        LongestDelay = TimeSpan.FromDays(2),
        Joins = true,
        EveryDays = 14,
    };

    // Whole weeks: a session stays on the weekday that both have agreed on.
    private static Temperament Usual(Temperament drawn, bool comesRarely) => drawn with
    {
        LongestDelay = LongestDelay,
        EveryDays = drawn.EveryDays is 30 ? 28 : drawn.EveryDays,
        Shows = comesRarely ? 0.35 : drawn.Shows,
        MindsDates = true,
    };
}
