using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Fairness;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Fairness;

/// <summary>The field for fairness figures, which stands on the page of the profile and is none of it: it is sent, kept and taken back by itself.</summary>
public sealed class FairnessScreen(ParticipantAccess access, FairnessActs acts)
{
    /// <summary>The field that says which group.</summary>
    internal const string Group = "fairnessGroup";

    /// <summary>The answer of who would rather not say.</summary>
    internal const string None = "none";

    private const string Route = "m/fairness/{program}";

    /// <summary>Where the address of the form is asked for again, it is the page of the profile.</summary>
    [Function("AnswerFairnessAgain")]
    public static IResult BackToPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program) =>
        Page.SeeOther(request, Paths.Profile(program));

    [Function("AnswerFairness")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var group = form[Group].ToString();
                var told = await acts.TellAsync(program, participant.PersonId, group is None ? null : group, cancellation);
                var path = Paths.Profile(program);
                return Page.SeeOther(
                    request,
                    told.Refusal is { Reason: not RefusalReason.AlreadyDone } ? path
                    : path.With(group is None ? Done.FairnessTakenBack : Done.FairnessTold));
            },
            cancellation);
}
