namespace MentorFlow.Domain.Ledger;

// What is decided about recruitment: all names together would be too long a file to read.
public sealed partial record DecisionName
{
    public static DecisionName AmbassadorAgreed { get; } = new("ambassador.agreed");

    public static DecisionName AmbassadorAsked { get; } = new("ambassador.asked");

    public static DecisionName AmbassadorStopped { get; } = new("ambassador.stopped");

    public static DecisionName BriefAnnounced { get; } = new("brief.announced");

    public static DecisionName BriefRefused { get; } = new("brief.refused");

    public static DecisionName BriefSent { get; } = new("brief.sent");

    public static DecisionName CampaignChanged { get; } = new("campaign.changed");

    public static DecisionName CampaignPlanned { get; } = new("campaign.planned");

    public static DecisionName CampaignRemoved { get; } = new("campaign.removed");

    public static DecisionName CampaignTicked { get; } = new("campaign.ticked");

    public static DecisionName NominationAnswered { get; } = new("nomination.answered");

    public static DecisionName NominationLapsed { get; } = new("nomination.lapsed");

    public static DecisionName NominationMade { get; } = new("nomination.made");

    public static DecisionName PersonalAnswered { get; } = new("personal.answered");

    public static DecisionName PersonalLapsed { get; } = new("personal.lapsed");

    public static DecisionName PersonalOpened { get; } = new("personal.opened");

    public static DecisionName PersonalSent { get; } = new("personal.sent");

    public static DecisionName SignUpAdmitted { get; } = new("sign-up.admitted");

    public static DecisionName SignUpAsked { get; } = new("sign-up.asked");

    public static DecisionName SignUpConfirmed { get; } = new("sign-up.confirmed");

    public static DecisionName SignUpRefused { get; } = new("sign-up.refused");

    public static DecisionName SignUpRequested { get; } = new("sign-up.requested");

    public static DecisionName SponsorDone { get; } = new("sponsor.done");

    public static DecisionName SponsorReminded { get; } = new("sponsor.reminded");
}
