namespace MentorFlow.Domain.Ledger;

// What is decided about messages to a selection of people: all names together would be too long a file to read.
public sealed partial record DecisionName
{
    public static DecisionName AnnouncementCalledOff { get; } = new("announcement.called-off");

    public static DecisionName AnnouncementChanged { get; } = new("announcement.changed");

    public static DecisionName AnnouncementDrafted { get; } = new("announcement.drafted");

    public static DecisionName AnnouncementScheduled { get; } = new("announcement.scheduled");

    public static DecisionName AnnouncementSent { get; } = new("announcement.sent");
}
