namespace MentorFlow.Domain.Rehearsals;

/// <summary>What a rehearsal came to beside pairs that meet; each part is null where the program has nothing of it.</summary>
public sealed record FormFigures
{
    public CircleFigures? Circles { get; init; }

    public WritingFigures? Writing { get; init; }

    public SpeedFigures? Speed { get; init; }

    public SingleMeetingFigures? SingleMeetings { get; init; }

    public IntroductionFigures? Introductions { get; init; }
}

/// <param name="Asked">How often somebody was asked to be in one.</param>
/// <param name="NotBegun">How many were offered and did not come about.</param>
/// <param name="Joined">How many people came into one that had begun.</param>
/// <param name="Left">How many people went before its end.</param>
/// <param name="TooFew">How many ended because too few were left.</param>
public sealed record CircleFigures(int Asked, int Declined, int Silent, int Begun, int NotBegun, int Joined, int Left, int TooFew);

/// <param name="Pairs">Whose agreement was to write.</param>
/// <param name="Exchanges">Messages that another member answered.</param>
public sealed record WritingFigures(int Pairs, int Exchanges);

/// <param name="Events">That were held.</param>
/// <param name="Came">How many people came, in all events.</param>
/// <param name="Meetings">Of two, or of three where one would have been left.</param>
/// <param name="Mutual">Twos who said of each other that they want to meet again.</param>
public sealed record SpeedFigures(int Events, int Came, int Meetings, int Mutual);

/// <param name="Offers">How many people offered some.</param>
/// <param name="Cancelled">Called off, or never given a time.</param>
/// <param name="Mentorships">That came of them.</param>
public sealed record SingleMeetingFigures(int Offers, int Booked, int Held, int Cancelled, int Mentorships);

/// <param name="Made">Twos who were brought together.</param>
/// <param name="Met">Of whom somebody said that they have met.</param>
/// <param name="Mentorships">That came of them.</param>
public sealed record IntroductionFigures(int Made, int Met, int Mentorships);
