namespace MentorFlow.Functions.Participants;

/// <summary>Addresses of participant pages: ids only, never a secret.</summary>
internal static partial class Paths
{
    public const string Home = "/m";

    /// <summary>The address at which a person's own calendar reads their dates.</summary>
    public const string Calendar = "/m/calendar";

    /// <summary>How one is written to.</summary>
    public const string Mails = "/m/mails";

    public const string TextNumber = "/m/text-number";

    public const string TextNumberErased = "/m/text-number/erase";

    public static string Invitation(string program) => $"/m/invitation/{program}";

    /// <summary>What a coordinator wrote.</summary>
    public static string Message(string program, string message) => $"/m/message/{program}/{message}";

    /// <summary>Back into a program of which one's part is over.</summary>
    public static string ComeBack(string program) => $"/m/come-back/{program}";

    /// <summary>From a program of which one's part is over into another.</summary>
    public static string GoOn(string program, string other) => $"/m/go-on/{program}/{other}";

    /// <param name="person">Of whom the question is about.</param>
    public static string ManagerQuestion(string program, string person) => $"/m/manager/{program}/{person}";

    public static string Profile(string program) => $"/m/profile/{program}";

    /// <summary>What is told for fairness figures alone.</summary>
    public static string Fairness(string program) => $"/m/fairness/{program}";

    public static string Training(string program) => $"/m/training/{program}";

    public static string Module(string program, string module) => $"/m/module/{program}/{module}";

    public static string Quiz(string program) => $"/m/quiz/{program}";

    public static string TrainingCertificate(string program) => $"/m/trained/{program}";

    public static string Proposal(string program, string proposal) => $"/m/proposal/{program}/{proposal}";

    /// <summary>Whether one would take one more, as a mentor.</summary>
    public static string Place(string program, string question) => $"/m/place/{program}/{question}";

    /// <summary>Says that one would also work by writing.</summary>
    public static string AlsoWrite(string program) => $"/m/also-write/{program}";

    /// <summary>When a talk suits, after nobody was right.</summary>
    public static string Talk(string program) => $"/m/talk/{program}";

    /// <summary>Whom one would rather have, before a round is solved.</summary>
    /// <param name="round">Its number.</param>
    public static string Choice(string program, string round) => $"/m/choice/{program}/{round}";

    /// <summary>What a mentor can do between mentees.</summary>
    public static string Between(string program) => $"/m/between/{program}";

    public static string Mentorship(string program, string mentorship) => $"/m/mentorship/{program}/{mentorship}";

    /// <summary>Takes down what somebody tells of it.</summary>
    public static string Story(string program, string mentorship) => $"/m/story/{program}/{mentorship}";

    /// <summary>Goes on with it after its end.</summary>
    public static string Sequel(string program, string mentorship) => $"/m/sequel/{program}/{mentorship}";

    /// <summary>Has a break from being matched after it, or comes back.</summary>
    public static string Rematch(string program, string mentorship) => $"/m/rematch/{program}/{mentorship}";

    public static string Messages(string program, string mentorship) => $"{Mentorship(program, mentorship)}/messages";

    /// <summary>Says that messages are read.</summary>
    public static string MessagesRead(string program, string mentorship) => $"{Messages(program, mentorship)}/read";

    /// <summary>Takes a message back.</summary>
    public static string MessageRemoval(string program, string mentorship) => $"{Messages(program, mentorship)}/remove";

    /// <summary>Says that a message needs no answer.</summary>
    public static string NoAnswer(string program, string mentorship) => $"{Messages(program, mentorship)}/no-answer";

    /// <summary>Its files and the links of its messages.</summary>
    public static string Files(string program, string mentorship) => $"/m/files/{program}/{mentorship}";

    /// <summary>A file to keep.</summary>
    public static string Attachment(string program, string mentorship, string attachment) => $"{Mentorship(program, mentorship)}/files/{attachment}";

    /// <summary>Takes a file back.</summary>
    public static string AttachmentRemoval(string program, string mentorship, string attachment) => $"{Attachment(program, mentorship, attachment)}/remove";

    public static string Agreement(string program, string mentorship) => $"/m/agreement/{program}/{mentorship}";

    public static string AgreementChange(string program, string mentorship) => $"/m/agreement/{program}/{mentorship}/change";

    /// <summary>Says that one would rather keep it as it is.</summary>
    public static string AgreementKeep(string program, string mentorship) => $"{Agreement(program, mentorship)}/keep";

    /// <summary>Takes back a change that one has proposed.</summary>
    public static string AgreementWithdraw(string program, string mentorship) => $"{Agreement(program, mentorship)}/withdraw";

    /// <summary>What counted before, and what changed.</summary>
    public static string AgreementHistory(string program, string mentorship) => $"{Agreement(program, mentorship)}/history";

    public static string Goals(string program, string mentorship) => $"/m/goals/{program}/{mentorship}";

    public static string Goal(string program, string mentorship, string goal) => $"/m/goal/{program}/{mentorship}/{goal}";

    /// <param name="act">What is done with it.</param>
    public static string GoalAct(string program, string mentorship, string goal, string act) => $"{Goal(program, mentorship, goal)}/do/{act}";

    public static string Certificate(string program, string mentorship) => $"/m/certificate/{program}/{mentorship}";

    public static string Session(string program, string session) => $"/m/s/{program}/{session}";

    /// <summary>The same with one of the times that are offered first.</summary>
    public static string SessionAt(string program, string session, string time) => $"{Session(program, session)}?time={Uri.EscapeDataString(time)}";

    public static string Arrival(string program, string session) => $"{Session(program, session)}/enter";

    /// <summary>Where the page's script asks while the call lasts.</summary>
    public static string Call(string program, string session) => $"{Session(program, session)}/call";

    /// <summary>What a calling client needs to join.</summary>
    public static string Pass(string program, string session) => $"{Session(program, session)}/pass";

    public static string Agenda(string program, string session) => $"{Session(program, session)}/agenda";

    public static string Move(string program, string session) => $"{Session(program, session)}/move";

    /// <summary>Sets how one session is held.</summary>
    public static string Shape(string program, string session) => $"{Session(program, session)}/shape";

    /// <summary>Takes one of the times that are offered.</summary>
    public static string Time(string program, string session) => $"{Session(program, session)}/time";

    /// <summary>Says that people go on by another way.</summary>
    public static string Elsewhere(string program, string session) => $"{Session(program, session)}/elsewhere";

    /// <summary>Says whether those met whom nobody saw.</summary>
    public static string Met(string program, string session) => $"{Session(program, session)}/met";

    /// <summary>Adds a meeting that was on no calendar.</summary>
    public static string Outside(string program, string mentorship) => $"/m/met/{program}/{mentorship}";

    public static string KeepHour(string program, string session) => $"{Session(program, session)}/keep";

    public static string FollowUp(string program, string session) => $"{Session(program, session)}/after";

    /// <summary>Answers the first question of what a mail's link leads to, before the visit begins.</summary>
    public static string AnswerByLink(string token) => $"/m/l/{token}/answer";

    /// <param name="kind">Of the program's event: the launch, the midpoint, or the closing.</param>
    public static string Event(string program, string kind) => $"/m/event/{program}/{kind}";

    /// <summary>The same with an answer that is offered first.</summary>
    public static string EventWith(string program, string kind, string reply) => $"{Event(program, kind)}?{EventReplies.Field}={Uri.EscapeDataString(reply)}";

    /// <summary>Says whether one will come.</summary>
    public static string EventAnswer(string program, string kind) => $"{Event(program, kind)}/answer";

    /// <summary>The same from the page that a mail's link opens.</summary>
    /// <param name="token">The link.</param>
    public static string EventAnswerByLink(string token) => $"/m/l/{token}/event";

    /// <summary>Shares a thank-you with everybody in the program, or takes it back.</summary>
    public static string Thanks(string program) => $"/m/thanks/{program}";

    /// <summary>Agrees to be named when the program thanks people, or takes that back.</summary>
    public static string Recognition(string program) => $"/m/recognition/{program}";

    /// <summary>A speed-mentoring event.</summary>
    /// <param name="number">Of the event in its program.</param>
    public static string Speed(string program, string number) => $"/m/speed/{program}/{number}";

    /// <summary>Says that one is there.</summary>
    public static string EventHere(string program, string kind) => $"{Event(program, kind)}/here";

    /// <summary>What a calling client needs to join.</summary>
    public static string EventPass(string program, string kind) => $"{Event(program, kind)}/pass";

    /// <summary>What is asked before the training.</summary>
    public static string Baseline(string program) => $"/m/baseline/{program}";

    public static string BaselineSkip(string program) => $"{Baseline(program)}/skip";

    public static string Survey(string program, string kind, string subject) => $"/m/survey/{program}/{kind}/{subject}";

    /// <summary>What the members of a mentorship said in a review.</summary>
    /// <param name="number">From 1.</param>
    public static string Review(string program, string mentorship, string number) => $"/m/review/{program}/{mentorship}/{number}";

    /// <summary>Where the members of a mentorship give each other feedback.</summary>
    public static string Feedback(string program, string mentorship) => $"/m/feedback/{program}/{mentorship}";

    /// <summary>Asks the others for feedback.</summary>
    public static string FeedbackWanted(string program, string mentorship) => $"{Feedback(program, mentorship)}/ask";

    /// <summary>Says thanks for feedback.</summary>
    public static string FeedbackThanks(string program, string mentorship, string feedback) => $"{Feedback(program, mentorship)}/{feedback}/thank";

    /// <summary>Asks back about feedback.</summary>
    public static string FeedbackQuestion(string program, string mentorship, string feedback) => $"{Feedback(program, mentorship)}/{feedback}/question";

    /// <summary>Keeps what one has learned.</summary>
    public static string Lessons(string program, string mentorship) => $"/m/lessons/{program}/{mentorship}";

    /// <summary>What one keeps in mind about a mentorship, for oneself alone.</summary>
    public static string OwnNotes(string program, string mentorship) => $"/m/own-notes/{program}/{mentorship}";

    /// <summary>Writes a note otherwise.</summary>
    public static string OwnNote(string program, string mentorship, string note) => $"{OwnNotes(program, mentorship)}/{note}";

    /// <summary>Takes a note away.</summary>
    public static string OwnNoteRemoval(string program, string mentorship, string note) => $"{OwnNote(program, mentorship, note)}/remove";

    /// <summary>Suggests to introduce the partner to somebody.</summary>
    public static string Introduce(string program, string mentorship) => $"/m/introduce/{program}/{mentorship}";

    /// <summary>Asks somebody whether they want to be introduced.</summary>
    public static string Referral(string program, string referral) => $"/m/referral/{program}/{referral}";

    /// <summary>Which of one's days the partner hears of.</summary>
    public static string Occasions(string program, string mentorship) => $"/m/occasions/{program}/{mentorship}";

    /// <summary>Agrees that the partner hears of one's years of work.</summary>
    public static string OccasionAnniversary(string program, string mentorship) => $"{Occasions(program, mentorship)}/anniversary";

    /// <summary>Takes a day back.</summary>
    public static string OccasionRemoval(string program, string mentorship, string occasion) => $"{Occasions(program, mentorship)}/{occasion}/remove";

    /// <summary>What participants of a program have passed on to all.</summary>
    public static string Shelf(string program) => $"/m/resources/{program}";

    /// <summary>What the members of a mentorship keep: links, each with a line why.</summary>
    public static string Resources(string program, string mentorship) => $"/m/resources/{program}/{mentorship}";

    /// <param name="act">What is done with it.</param>
    public static string ResourceAct(string program, string mentorship, string resource, string act) =>
        $"{Resources(program, mentorship)}/{resource}/{act}";

    /// <summary>Where somebody thinks over, for themselves, why it may not click.</summary>
    public static string Reflect(string program, string mentorship) => $"/m/reflect/{program}/{mentorship}";

    /// <summary>All aids of one screen.</summary>
    public const string Aids = "/m/aids";

    /// <summary>What people agree on before they talk.</summary>
    public const string GroundRules = "/m/ground-rules";

    /// <param name="aid">Its id, as its file is called.</param>
    public static string Aid(string aid) => $"/m/aid/{aid}";

    /// <summary>Every session of a mentorship.</summary>
    public static string Sessions(string program, string mentorship) => $"/m/sessions/{program}/{mentorship}";

    /// <summary>Takes a step of the last session onto the agenda of the next.</summary>
    public static string Carry(string program, string session) => $"{Session(program, session)}/carry";

    /// <summary>Where camera and microphone are tried, at any time.</summary>
    /// <param name="program">Null for whichever the person takes part in.</param>
    /// <param name="session">Null when it is not before a certain one.</param>
    public static string DeviceCheck(string? program = null, string? session = null) => $"/m/check{Rest(program)}{Rest(session)}";

    /// <summary>Asks the coordinator for help with what failed there.</summary>
    public static string DeviceHelp(string program, string? session) => $"/m/check-help/{program}{Rest(session)}";

    /// <summary>How calls begin, as chosen there.</summary>
    public static string CallPreferences(string? program, string? session) => $"/m/call-preferences{Rest(program)}{Rest(session)}";

    /// <param name="mentorship">Null when it is about the program.</param>
    public static string Concern(string program, string? mentorship = null) => $"/m/concern/{program}{Rest(mentorship)}";

    /// <summary>Asks the coordinator something, without alarm.</summary>
    public static string Question(string program) => $"/m/question/{program}";

    /// <summary>What was told or asked, and what came back.</summary>
    /// <param name="concern">Its id.</param>
    public static string Conversation(string program, string concern) => $"/m/conversation/{program}/{concern}";

    /// <param name="act">What is done with it.</param>
    public static string ConversationAct(string program, string concern, string act) => $"{Conversation(program, concern)}/{act}";

    /// <param name="mentorship">Null to leave the program.</param>
    public static string Leave(string program, string? mentorship = null) => $"/m/leave/{program}{Rest(mentorship)}";

    /// <summary>The same page, saying what was just achieved.</summary>
    public static string With(this string path, Done done) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={done}";

    private static string Rest(string? segment) => segment is null ? "" : $"/{segment}";
}
