namespace MentorFlow.Domain.Links;

/// <summary>What a link lets its holder do, and nothing else. The numbers stand in links that are out: never reuse one.</summary>
public enum LinkPurpose : byte
{
    Home = 1,
    Profile = 2,
    Training = 3,
    Proposal = 4,
    Agreement = 5,
    Session = 6,
    Survey = 7,
    FollowUp = 8,
    Leave = 9,
    Unsubscribe = 10,
    Concern = 11,
    Invitation = 13,
    Mentorship = 14,
    Goals = 15,
    Certificate = 16,
    ManagerQuestion = 17,
    DeviceCheck = 18,
    Event = 19,
    Aid = 20,
    Review = 22,
    Feedback = 23,
    Lessons = 24,
    MailChoices = 26,
    Later = 27,
    Referral = 28,
}
