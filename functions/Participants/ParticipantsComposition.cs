using MentorFlow.Domain.Links;
using MentorFlow.Functions.Participants.Assistance;
using MentorFlow.Functions.Participants.Calendars;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Functions.Participants.Cards;
using MentorFlow.Functions.Participants.Circles;
using MentorFlow.Functions.Participants.Consents;
using MentorFlow.Functions.Participants.Events;
using MentorFlow.Functions.Participants.Entrance;
using MentorFlow.Functions.Participants.Home;
using MentorFlow.Functions.Participants.Hours;
using MentorFlow.Functions.Participants.Looks;
using MentorFlow.Functions.Participants.Matching;
using MentorFlow.Functions.Participants.Meetings;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Functions.Participants.Onboarding;
using MentorFlow.Functions.Participants.Privacy;
using MentorFlow.Functions.Participants.Programs;
using MentorFlow.Functions.Participants.Recruiting;
using MentorFlow.Functions.Participants.Resources;
using MentorFlow.Functions.Participants.Sessions;
using MentorFlow.Functions.Participants.Speed;
using MentorFlow.Functions.Participants.Stories;
using MentorFlow.Functions.Participants.Unmatched;
using MentorFlow.Orchestrations.Calendars;
using MentorFlow.Orchestrations.Concerns;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Occasions;
using MentorFlow.Orchestrations.Privacy;
using MentorFlow.Orchestrations.Referrals;
using MentorFlow.Orchestrations.Resources;
using MentorFlow.Orchestrations.Visits;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Participants;

internal static class ParticipantsComposition
{
    /// <exception cref="SettingException">Site:BaseAddress is no address, or Recruiting:UnknownAddresses or Visits:Proof no choice.</exception>
    public static IServiceCollection AddParticipants(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(RecruitingSettings.Read(configuration))
        .AddSingleton(SiteAddress.Parse(configuration["Site:BaseAddress"]))
        .AddSingleton<LinkWriter>()
        .AddSingleton(VisitSettings.Read(configuration))
        .AddSingleton<VisitCookie>()
        .AddSingleton<VisitGate>()
        .AddSingleton<VisitBeginning>()
        .AddSingleton<VisitProof>()
        .AddSingleton<VisitActs>()
        .AddSingleton<LinkAsking>()
        .AddSingleton<ParticipantAccess>()
        .AddSingleton<LinkDoor>()
        .AddSingleton<FirstQuestions>()
        .AddSingleton<Pairs>()
        .AddSingleton<Drafting>()
        .AddSingleton<PairThread>()
        .AddSingleton<AgreementHistory>()
        .AddSingleton<PairDevices>()
        .AddSingleton<PairCare>()
        .AddSingleton<PairAfter>()
        .AddSingleton<CardReading>()
        .AddSingleton<PairPage>()
        .AddSingleton<StoriesForInvited>()
        .AddSingleton<CampaignTexts>()
        .AddSingleton<OtherPrograms>()
        .AddSingleton<PairReviews>()
        .AddSingleton<OwnNotes>()
        .AddSingleton<PrivateNoteActs>()
        .AddSingleton<OccasionActs>()
        .AddSingleton<ReferralActs>()
        .AddSingleton<ResourceActs>()
        .AddSingleton<PairResources>()
        .AddSingleton<MentorshipAccess>()
        .AddSingleton<SessionAccess>()
        .AddSingleton(CallingClient.OfThisBuild)
        .AddSingleton<ICallTrial, NoCallTrial>()
        .AddSingleton<PastWaits>()
        .AddSingleton<WaitingSteps>()
        .AddSingleton<FitReading>()
        .AddSingleton<ChoiceSteps>()
        .AddSingleton<SeatReading>()
        .AddSingleton<SeatSteps>()
        .AddSingleton<Expectations>()
        .AddSingleton<CheckTasks>()
        .AddSingleton<EventTasks>()
        .AddSingleton<AskedTasks>()
        .AddSingleton<IntroductionTasks>()
        .AddSingleton<MeetingTasks>()
        .AddSingleton<OfferReading>()
        .AddSingleton<SingleMeetingReading>()
        .AddSingleton<TaskReading>()
        .AddSingleton<HomeReading>()
        .AddSingleton<EventModels>()
        .AddSingleton<ComingEvents>()
        .AddSingleton<SpeedVisits>()
        .AddSingleton<SpeedModels>()
        .AddSingleton<SpeedSteps>()
        .AddSingleton<ComingSpeed>()
        .AddSingleton<ProgramPageReading>()
        .AddSingleton<MyDataReading>()
        .AddSingleton<MyDataFiles>()
        .AddSingleton<ObjectionActs>()
        .AddSingleton<CorrectionActs>()
        .AddSingleton<PrivacyCases>()
        .AddSingleton<CalendarActs>()
        .AddSingleton<FeedReading>()
        .AddSingleton<CertificateReading>()
        .AddSingleton<ConsentReading>()
        .AddSingleton<LookReading>()
        .AddSingleton<OtherConsentActs>()
        .AddSingleton<ConcernActs>()
        .AddSingleton<KeeperActs>()
        .AddSingleton<MailActs>();
}
