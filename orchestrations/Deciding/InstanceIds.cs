using MentorFlow.Domain.Surveys;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>
/// Ids of durable instances: deterministic, so that a repeated webhook or click starts nothing twice. At most 100 characters (the Durable Task
/// Scheduler's limit).
/// </summary>
public static class InstanceIds
{
    public static string Program(string programId, int version) => $"program:{programId}:{version}";

    /// <summary>Brings a change of a program to its mentorships.</summary>
    /// <param name="version">That the program has then.</param>
    public static string Change(string programId, int version) => $"change:{programId}:{version}";

    /// <summary>Says goodbye to everybody in a program that is stopped.</summary>
    public static string Stop(string programId) => $"stop:{programId}";

    /// <param name="index">Of the moment in the version's calendar, from 0.</param>
    public static string Moment(string programId, int version, int index) => $"moment:{programId}:{version}.{index}";

    /// <param name="kind">Of the event: the launch, the midpoint, or the closing.</param>
    public static string Event(string programId, string kind) => $"event:{programId}:{kind}";

    /// <summary>Runs a speed-mentoring event.</summary>
    /// <param name="number">Counts those of the program, from 1.</param>
    public static string Speed(string programId, int number) => $"speed:{programId}:{number}";

    /// <summary>Sets up the speed-mentoring events that a program was planned with.</summary>
    public static string SpeedPlans(string programId) => $"speed-plans:{programId}:start";

    /// <summary>Follows one meeting of two people without an agreement.</summary>
    public static string Meeting(string programId, string bookingId) => $"meeting:{programId}:{bookingId}";

    /// <summary>Introduces people of a program to each other.</summary>
    /// <param name="from">When that was switched on, UTC.</param>
    public static string Introductions(string programId, DateTimeOffset from) => $"introductions:{programId}:{from.UtcTicks:x}";

    /// <summary>Makes a mentorship of two who were introduced and both want it.</summary>
    public static string Introduced(string programId, string introductionId) => $"introduced:{programId}:{introductionId}";

    /// <summary>Ends the break of somebody on its last day.</summary>
    /// <param name="until">When they come back, UTC.</param>
    public static string Rest(string programId, string personId, DateTimeOffset until) => $"rest:{programId}:{personId}.{until.UtcTicks:x}";

    public static string Round(string programId, int number) => $"round:{programId}:{number}";

    /// <summary>Asks people whom they would rather have, before a round is solved.</summary>
    public static string Ranking(string programId, int round) => $"ranking:{programId}:{round}";

    /// <param name="batch">Counts those of one attempt, from 1.</param>
    public static string Proposals(string programId, int round, int attempt, int batch) => $"proposals:{programId}:{round}.{attempt}.{batch}";

    /// <param name="invitation">Counts those of the person into the program, from 1.</param>
    public static string Enrollment(string programId, string personId, int invitation = 1) => $"enrollment:{programId}:{Again(personId, invitation)}";

    public static string Training(string programId, string personId, int invitation = 1) => $"training:{programId}:{Again(personId, invitation)}";

    /// <summary>Asks somebody about a text of consent that has changed.</summary>
    /// <param name="version">Of the text.</param>
    public static string ConsentText(string programId, string personId, string version) => $"consent:{programId}:{personId}.{version}";

    /// <param name="number">Counts those about the person in the program, from 1.</param>
    public static string ManagerQuestion(string programId, string personId, int number = 1) => $"manager:{programId}:{Again(personId, number)}";

    /// <param name="freed">Made from what freed a place.</param>
    public static string WaitingList(string programId, Guid freed) => $"waitlist:{programId}:{freed:N}";

    /// <param name="timer">Counts the times that the message was to go out at.</param>
    public static string Announcement(string programId, string announcementId, int timer) => $"announcement:{programId}:{announcementId}.{timer}";

    /// <param name="since">When mails were held, UTC.</param>
    public static string MailHold(DateTimeOffset since) => $"mail-hold:{since.UtcTicks}";

    public static string TurningPoints(string programId, int version) => $"turning-points:{programId}:{version}";

    public static string Proposal(string programId, string proposalId) => $"proposal:{programId}:{proposalId}";

    /// <param name="batch">Counts those of one attempt, from 1.</param>
    public static string Circles(string programId, int round, int attempt, int batch) => $"circles:{programId}:{round}.{attempt}.{batch}";

    /// <summary>Asks the people of a circle.</summary>
    public static string CircleProposal(string programId, string circleId) => $"circle:{programId}:{circleId}";

    /// <summary>Asks a coordinator about a circle with a free place, or without a host.</summary>
    /// <param name="question">Counts who has left it, from 1.</param>
    public static string CircleQuestion(string programId, string mentorshipId, int question) => $"circle-question:{programId}:{mentorshipId}.{question}";

    /// <summary>Asks a mentor for one more place.</summary>
    public static string Place(string programId, string questionId) => $"place:{programId}:{questionId}";

    /// <summary>Looks for people who wait for a mentor with more places than before.</summary>
    /// <param name="at">When they said so, UTC.</param>
    public static string OfferPlaces(string programId, string mentorId, DateTimeOffset at) => $"offer:{programId}:{mentorId}.{at.UtcTicks:x}";

    public static string Mentorship(string programId, string mentorshipId) => $"mentorship:{programId}:{mentorshipId}";

    public static string Kickoff(string programId, string mentorshipId) => $"kickoff:{programId}:{mentorshipId}";

    /// <param name="version">Number of the agreement that was proposed.</param>
    public static string AgreementChange(string programId, string mentorshipId, int version) => $"agreement:{programId}:{mentorshipId}.{version}";

    public static string Sessions(string programId, string mentorshipId) => $"sessions:{programId}:{mentorshipId}";

    public static string Session(string programId, string sessionId) => $"session:{programId}:{sessionId}";

    /// <param name="provider">Of the room: an organization that changes it gets new rooms for sessions that are planned.</param>
    public static string Room(string programId, string sessionId, string provider) => $"room-{provider}:{programId}:{sessionId}";

    /// <param name="identity">Made from the provider's id of the person: forgotten once.</param>
    public static string Forgetting(string personId, Guid identity) => $"forget:{personId}:{identity:N}";

    /// <summary>Erases somebody.</summary>
    /// <param name="number">Counts the requests about the person, from 1.</param>
    public static string Erasure(string personId, int number) => $"erasure:{personId}:{number}";

    /// <summary>Asks about a session that is put off and put off.</summary>
    public static string Stall(string programId, string sessionId) => $"stall:{programId}:{sessionId}";

    public static string FollowUp(string programId, string sessionId) => $"followup:{programId}:{sessionId}";

    public static string Closing(string programId, string mentorshipId) => $"closing:{programId}:{mentorshipId}";

    /// <param name="subject">The mentorship, with a number where its members are asked the same again.</param>
    public static string Survey(string programId, SurveyKind kind, string subject) => $"survey:{programId}:{kind}:{subject}";

    /// <param name="subject">As above.</param>
    public static string Check(string programId, SurveyKind kind, string subject) => $"check:{programId}:{kind}:{subject}";

    /// <summary>Sees that a concern or a question is answered.</summary>
    /// <param name="opening">Counts how often it was opened, from 1.</param>
    public static string Concern(string programId, string concernId, int opening) => $"answer:{programId}:{concernId}.{opening}";

    /// <summary>Follows a message that was written on the page of a mentorship.</summary>
    /// <param name="number">Its place in the thread.</param>
    public static string Message(string programId, string mentorshipId, int number) => $"message:{programId}:{mentorshipId}.{number}";

    /// <summary>Waits for the answer to a message.</summary>
    /// <param name="number">Its place in the thread.</param>
    public static string Reply(string programId, string mentorshipId, int number) => $"reply:{programId}:{mentorshipId}.{number}";

    public static string Milestones(string programId, string mentorshipId) => $"milestones:{programId}:{mentorshipId}";

    /// <param name="question">The mentorship that has ended, and for a later question what makes it another one.</param>
    public static string Rematch(string programId, string question) => $"rematch:{programId}:{question}";

    /// <param name="goal">Made from the goal and its mentorship.</param>
    /// <param name="watch">Counts the dates that a timer was set for, from 1.</param>
    public static string Goal(string programId, Guid goal, int watch) => $"goal:{programId}:{goal:N}.{watch}";

    /// <summary>Asks a coordinator about somebody who signed up and is not known.</summary>
    /// <param name="askedAt">UTC: who was turned away may ask again some day.</param>
    public static string SignUpRequest(string programId, string signUpId, DateTimeOffset askedAt) => $"sign-up:{programId}:{signUpId}.{askedAt.UtcTicks}";

    /// <summary>The sign-up that an instance of <see cref="SignUpRequest"/> is about.</summary>
    public static string SignUpOf(string instanceId) => instanceId.Split(':')[^1].Split('.')[0];

    public static string PersonalInvitation(string programId, string invitationId) => $"personal:{programId}:{invitationId}";

    public static string Nomination(string programId, string nominationId) => $"nomination:{programId}:{nominationId}";

    /// <summary>Asks what becomes of a pilot.</summary>
    public static string Pilot(string programId) => $"pilot:{programId}:decision";

    /// <param name="number">Counts the looks back of the program, from 1.</param>
    public static string Retrospective(string programId, int number) => $"look-back:{programId}:{number}";

    /// <summary>Asks one person what they think of a program.</summary>
    public static string RetrospectiveQuestion(string programId, int number, string personId) => $"look-back-question:{programId}:{number}.{personId}";

    public static string ManagerBrief(string programId, string personId) => $"brief:{programId}:{personId}";

    public static string Referral(string programId, string referralId) => $"referral:{programId}:{referralId}";

    /// <param name="agreedAt">When its members agreed to go on, UTC.</param>
    public static string Sequel(string programId, string mentorshipId, DateTimeOffset agreedAt) => $"sequel:{programId}:{mentorshipId}.{agreedAt.UtcTicks}";

    /// <param name="occasion">Made from whose day it is, in which mentorship, and when.</param>
    public static string Occasion(string programId, Guid occasion) => $"occasion:{programId}:{occasion:N}";

    public static string Prompts(string programId, string mentorshipId) => $"prompts:{programId}:{mentorshipId}";

    /// <param name="digest">Named by when it is due.</param>
    public static string WeeklyDigest(string personId, string digest) => $"digest:{personId}:{digest}";

    /// <param name="mailId">Of the mail that comes again.</param>
    public static string Later(string programId, Guid mailId) => $"later:{programId}:{mailId:N}";

    /// <param name="pause">Made from what stands still and since when.</param>
    public static string Pause(string programId, Guid pause) => $"pause:{programId}:{pause:N}";

    public static string Mail(string programId, Guid mailId) => $"mail:{programId}:{mailId:N}";

    /// <summary>Orders a mail that a decision calls for; the mail itself may be sent by an instance of its own.</summary>
    public static string MailOrder(string programId, Guid mailId) => $"order:{programId}:{mailId:N}";

    public static string Text(string programId, Guid textId) => $"text:{programId}:{textId:N}";

    /// <param name="mailId">The first mail that came back from the address.</param>
    public static string Bounce(string programId, Guid mailId) => $"bounce:{programId}:{mailId:N}";

    /// <summary>Mails a link to an address, once in a quarter of an hour.</summary>
    /// <param name="key">Of the address in the lookups.</param>
    public static string NewLink(string key, string quarter) => $"new-link:{key.Split(':')[^1]}.{quarter}";

    /// <param name="asked">About which mentorship and why, or after which change.</param>
    public static string Conflict(string programId, Guid asked) => $"conflict:{programId}:{asked:N}";

    public static string Hris(string connection, string deliveryId) => $"hris:{connection}:{deliveryId}";

    /// <param name="index">Of the event in its delivery.</param>
    public static string HrisEvent(string connection, string deliveryId, int index) => $"hris:{Uuid5.Of($"{connection}|{deliveryId}|{index}"):N}";

    /// <param name="replays">How often it was taken in before.</param>
    public static string HrisEventAgain(string connection, string deliveryId, int index, int replays) =>
        $"hris:{Uuid5.Of($"{connection}|{deliveryId}|{index}|again {replays}"):N}";

    /// <param name="number">Counts those of the connection, from 1.</param>
    public static string HrisOutage(string connection, int number) => $"hris:outage:{connection}.{number}";

    /// <param name="asked">Made from what is taken in again, and when that was asked for.</param>
    public static string HrisReplay(string connection, Guid asked) => $"hris:replay:{connection}.{asked:N}";

    /// <param name="what">Made from what the person is brought up to date for.</param>
    public static string HrisPerson(string personId, Guid what) => $"hris:person:{personId}.{what:N}";

    /// <param name="holderId">Who has the mail address that HR says is the person's, too.</param>
    public static string HrisAddress(string personId, string holderId) => $"hris:address:{personId}.{holderId}";

    /// <param name="ends">The end of the stay that is asked about, UTC.</param>
    /// <param name="question">Counts the questions about the person, from 1: an end that was moved away and back is asked about again.</param>
    public static string GuestEnd(string personId, DateTimeOffset ends, int question = 1) => Again($"hris:guest:{personId}.{ends.UtcTicks}", question);

    public static string Import(string orderId) => $"import:{orderId}";

    /// <summary>Works on a step of the review of a large round.</summary>
    public static string RoundOrder(string programId, string orderId) => $"round-order:{programId}:{orderId}";

    /// <param name="orderId">Of a list that came by night.</param>
    public static string ListQuestion(string orderId) => $"list:{orderId}";

    /// <param name="number">Counts the times that the place of nightly lists could not be looked at, from 1.</param>
    public static string ListOutage(int number) => $"list-outage:{number}";

    /// <param name="order">Made from the change that put people into the group, and from the program.</param>
    public static string GroupEntry(Guid order) => $"hris:{order:N}";

    /// <param name="delivery">Made from the delivery and how often it was set out to be sent.</param>
    public static string Webhook(Guid delivery) => $"webhook:{delivery:N}";

    /// <param name="number">Counts those of the subscription, from 1.</param>
    public static string WebhookOutage(string subscriptionId, int number) => $"webhook-outage:{subscriptionId}.{number}";

    /// <param name="asked">Made from what is sent again, and when that was asked for.</param>
    public static string WebhookReplay(Guid asked) => $"webhook-replay:{asked:N}";

    public static bool IsHris(string? instanceId) => instanceId?.StartsWith("hris:", StringComparison.Ordinal) == true;

    private static string Again(string id, int number) => number == 1 ? id : $"{id}.{number}";
}
