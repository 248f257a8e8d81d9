namespace MentorFlow.Domain.Ledger;

// What is decided about single meetings.
public sealed partial record DecisionName
{
    public static DecisionName MeetingBooked { get; } = new("meeting.booked");

    public static DecisionName MeetingClosed { get; } = new("meeting.closed");

    public static DecisionName MeetingEnded { get; } = new("meeting.ended");

    public static DecisionName MeetingOffered { get; } = new("meeting.offered");

    public static DecisionName MeetingPaired { get; } = new("meeting.paired");

    public static DecisionName MeetingSaid { get; } = new("meeting.said");

    public static DecisionName MeetingTimed { get; } = new("meeting.timed");
}
