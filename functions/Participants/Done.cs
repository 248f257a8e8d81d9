using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants;

/// <summary>What a form achieved, said on the page after it. Only these words can stand there, whatever an address says.</summary>
public enum Done
{
    Welcome,
    Declined,
    ProfileSaved,
    ModuleRead,
    QuizPassed,
    QuizTaken,
    ProposalAccepted,
    ProposalDeclined,
    AgreementProposed,
    AgreementSigned,
    GoalsSaved,
    AgendaSaved,
    SessionMoved,
    FollowUpSaved,
    SurveySaved,
    ConcernSent,
    LeftProgram,
    LeftMentorship,
}

internal static class DoneWords
{
    public static string? Of(HttpRequest request) => Enum.TryParse<Done>(request.Query["done"], out var done) ? Of(done) : null;

    private static string? Of(Done done) => done switch
    {
        Done.Welcome => "You are in. Thank you, and welcome.",
        Done.Declined => "Thank you for telling us. You will get no more mails about this program.",
        Done.ProfileSaved => "Your profile is saved.",
        Done.ModuleRead => "Marked as read.",
        Done.QuizPassed => "Passed. Well done: you are ready to be matched.",
        Done.QuizTaken => "Not quite there yet. Have another look at the modules; you can try as often as you like.",
        Done.ProposalAccepted => "Thank you. Your yes is recorded.",
        Done.ProposalDeclined => "Thank you for being clear. Your reason, if you gave one, stays with the coordinator.",
        Done.AgreementProposed => "Your proposal is saved and signed by you. Your partner is next.",
        Done.AgreementSigned => "Signed.",
        Done.GoalsSaved => "Your goals are saved.",
        Done.AgendaSaved => "Your topics are saved. Your partner sees them on this page.",
        Done.SessionMoved => "Moved. Both of you get an updated calendar entry.",
        Done.FollowUpSaved => "Thank you. Your answer is saved.",
        Done.SurveySaved => "Thank you. Your answers are saved.",
        Done.ConcernSent => "Thank you for telling us. The coordinator has your note and will come back to you.",
        Done.LeftProgram => "You have left the program. Thank you for the time you gave.",
        Done.LeftMentorship => "We will end the mentorship kindly. Your partner is thanked, and no reason is given.",
        _ => null,
    };
}
