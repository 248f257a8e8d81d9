namespace MentorFlow.Domain.Rehearsals;

/// <summary>
/// How the people of a rehearsal take part, in rates: what is not set is as programs report of themselves. Shares are of 0 to 1, and hold on average:
/// some people are better than that, some worse.
/// </summary>
public sealed record BehaviorScript
{
    public static BehaviorScript Usual { get; } = new();

    /// <summary>Share of mails that ask for something and get no answer.</summary>
    public double Silence { get; init; } = 0.264;

    /// <summary>Hours within which half of the answers come.</summary>
    public double AnswerHours { get; init; } = 47.4;

    /// <summary>Share of answers to an invitation that are a no.</summary>
    public double Declines { get; init; } = 0.14;

    /// <summary>Share of answers to a proposed match that are a no.</summary>
    public double DeclinedProposals { get; init; } = 0.1;

    /// <summary>Share of people who fail the first quiz.</summary>
    public double FailedQuizzes { get; init; } = 0.25;

    /// <summary>Share of sessions to which somebody does not come.</summary>
    public double NoShows { get; init; } = 0.0325;

    /// <summary>Share of sessions to which somebody comes so late that the other is asked what to do.</summary>
    public double LateArrivals { get; init; } = 0.0555;

    /// <summary>Share of sessions that somebody moves.</summary>
    public double Moves { get; init; } = 0.06;

    /// <summary>Share of sessions whose call fails those who came.</summary>
    public double BrokenCalls { get; init; }

    /// <summary>Share of people who answer 1 or 2 of 5 when they are asked how it goes.</summary>
    public double Unhappy { get; init; } = 0.06;

    /// <summary>Share of mentorships that one of the two ends before their day.</summary>
    public double EarlyEnds { get; init; } = 0.05;

    /// <summary>Share of people who leave the organization while the program runs.</summary>
    public double Leavers { get; init; } = 0.04;

    /// <summary>Share of the others who go on leave and come back.</summary>
    public double Leave { get; init; } = 0.04;

    /// <summary>Share of the others who get another manager.</summary>
    public double NewManagers { get; init; } = 0.05;

    /// <summary>Share of the others who leave the program by choice.</summary>
    public double Stops { get; init; } = 0.03;

    /// <summary>Share of mentees who come under their own mentor.</summary>
    public double OwnManagers { get; init; } = 0.02;
}

/// <summary>One rate of a script, for all who read, check and set them.</summary>
/// <param name="Name">As JSON, the command and the form call it.</param>
/// <param name="IsShare">Else it is a number of hours.</param>
/// <param name="Of">Reads it.</param>
/// <param name="With">Sets it.</param>
public sealed record BehaviorRate(string Name, bool IsShare, Func<BehaviorScript, double> Of, Func<BehaviorScript, double, BehaviorScript> With)
{
    private const double FewestHours = 0.5;

    private const double MostHours = 720;

    public static IReadOnlyList<BehaviorRate> All { get; } =
    [
        Share("silence", script => script.Silence, (script, value) => script with { Silence = value }),
        new("answerHours", IsShare: false, script => script.AnswerHours, (script, value) => script with { AnswerHours = value }),
        Share("declines", script => script.Declines, (script, value) => script with { Declines = value }),
        Share("declinedProposals", script => script.DeclinedProposals, (script, value) => script with { DeclinedProposals = value }),
        Share("failedQuizzes", script => script.FailedQuizzes, (script, value) => script with { FailedQuizzes = value }),
        Share("noShows", script => script.NoShows, (script, value) => script with { NoShows = value }),
        Share("lateArrivals", script => script.LateArrivals, (script, value) => script with { LateArrivals = value }),
        Share("moves", script => script.Moves, (script, value) => script with { Moves = value }),
        Share("brokenCalls", script => script.BrokenCalls, (script, value) => script with { BrokenCalls = value }),
        Share("unhappy", script => script.Unhappy, (script, value) => script with { Unhappy = value }),
        Share("earlyEnds", script => script.EarlyEnds, (script, value) => script with { EarlyEnds = value }),
        Share("leavers", script => script.Leavers, (script, value) => script with { Leavers = value }),
        Share("leave", script => script.Leave, (script, value) => script with { Leave = value }),
        Share("newManagers", script => script.NewManagers, (script, value) => script with { NewManagers = value }),
        Share("stops", script => script.Stops, (script, value) => script with { Stops = value }),
        Share("ownManagers", script => script.OwnManagers, (script, value) => script with { OwnManagers = value }),
    ];

    public double Least => IsShare ? 0 : FewestHours;

    public double Most => IsShare ? 1 : MostHours;

    /// <returns>Null for a name that no rate has.</returns>
    public static BehaviorRate? Named(string name) => All.FirstOrDefault(rate => rate.Name == name);

    public bool Allows(double value) => value >= Least && value <= Most;

    /// <returns>What is wrong with a script, by field.</returns>
    public static IReadOnlyList<FieldError> Check(BehaviorScript script) =>
    [
        .. All.Where(rate => !rate.Allows(rate.Of(script)))
            .Select(rate => new FieldError($"behavior.{rate.Name}", "rules.from-to", ("min", rate.Least), ("max", rate.Most))),
    ];

    private static BehaviorRate Share(string name, Func<BehaviorScript, double> of, Func<BehaviorScript, double, BehaviorScript> with) =>
        new(name, IsShare: true, of, with);
}
