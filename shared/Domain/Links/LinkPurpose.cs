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
    SignUp = 29,
    PersonalInvitation = 30,
    Ambassador = 31,
    Nomination = 32,
    ManagerBrief = 33,

    /// <summary>Of a sponsor, who need not be known as a person: without a visit.</summary>
    Sponsor = 34,
    Conversation = 35,

    /// <summary>Of whom a program names for concerns, who need not be known as a person: to one concern, without a visit.</summary>
    Safeguarding = 36,
    Place = 40,
    Talk = 41,
    Between = 42,

    /// <summary>Whom somebody would rather have, before a round is solved.</summary>
    Choice = 43,

    /// <summary>Whether somebody wants to be in a circle.</summary>
    CircleSeat = 44,

    /// <summary>What a coordinator wrote to many.</summary>
    Message = 50,

    /// <summary>What somebody thinks of a program, at its end.</summary>
    Retrospective = 60,

    /// <summary>The same of a sponsor: without a visit.</summary>
    SponsorRetrospective = 61,

    /// <summary>To the cards of a stage.</summary>
    Cards = 103,

    /// <summary>The hours of a year.</summary>
    Hours = 100,

    /// <summary>A speed-mentoring event.</summary>
    Speed = 134,

    /// <summary>One meeting of two people without an agreement.</summary>
    Meeting = 135,

    /// <summary>Somebody whom the holder is to meet once.</summary>
    Introduction = 140,

    /// <summary>To leave out the next introduction.</summary>
    SkipIntroduction = 141,

    /// <summary>Where somebody is known again, and where all their links are taken back.</summary>
    Visits = 150,

    /// <summary>What somebody agreed to.</summary>
    Consents = 160,

    /// <summary>To the report of a month, of a sponsor: without a visit.</summary>
    SponsorReport = 62,

    /// <summary>To the proof of an erasure, for whom nothing leads here any more: without a visit.</summary>
    Erased = 170,
}
