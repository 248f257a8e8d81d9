using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Matching;

/// <summary>The fit card: why these two, and a free choice (R41, R43).</summary>
public sealed class ProposalScreen(ParticipantAccess access, ProposalActs acts, FitReading fits)
{
    public const int LongestReason = 1000;

    private const string Route = "m/proposal/{program}/{proposal}";

    [Function("ShowProposal")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string proposal, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            participant => ShowAsync(request, participant, proposal, FormState.Empty, cancellation),
            cancellation);

    [Function("AnswerProposal")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string proposal,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var answer = YesOrNo.Of(form);
                var reason = form["reason"].ToString().ReplaceLineEndings("\n").Trim();
                var errors = Check(answer, reason).ToList();
                if (answer is not { } accepted || errors.Count > 0)
                {
                    return await ShowAsync(request, participant, proposal, FormState.Sent(form, errors), cancellation);
                }

                var because = accepted || reason.Length == 0 ? null : reason;
                var answered = await acts.AnswerAsync(
                    program, proposal, participant.PersonId, accepted, because, accepted ? null : Choice.Read<DeclineReason>(form["kind"]), cancellation);
                return answered.Refusal switch
                {
                    { Reason: RefusalReason.NotAMember or RefusalReason.Unknown } => EntrancePages.NotFound(request),
                    { Reason: RefusalReason.WrongStage } => Page.SeeOther(request, Paths.Proposal(program, proposal)),
                    { Reason: RefusalReason.AlreadyDone } when !accepted => Page.SeeOther(request, Paths.Proposal(program, proposal)),
                    _ => Page.SeeOther(request, Paths.Proposal(program, proposal).With(accepted ? Done.ProposalAccepted : Done.ProposalDeclined)),
                };
            },
            cancellation);

    private static IEnumerable<FieldError> Check(bool? answer, string reason)
    {
        if (answer is null)
        {
            yield return YesOrNo.Missing;
        }

        if (reason.Length > LongestReason)
        {
            yield return new FieldError("reason", "rules.too-long", ("max", LongestReason));
        }
    }

    private async Task<IResult> ShowAsync(
        HttpRequest request, Participant participant, string proposal, FormState state, CancellationToken cancellation) =>
        await LoadAsync(participant, proposal, cancellation) is { } model
            ? Page.Show<ProposalPage, ProposalModel>(
                request, model with { State = state }, state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : EntrancePages.NotFound(request);

    private async Task<ProposalModel?> LoadAsync(Participant participant, string proposalId, CancellationToken cancellation)
    {
        if (await access.Store.FindAsync(Proposal.KeyOf(participant.ProgramId, proposalId), cancellation) is not { Value: var proposal })
        {
            return null;
        }

        var isMentee = proposal.MenteeId == participant.PersonId;
        var isMentor = proposal.MentorId == participant.PersonId;
        if (!isMentee && !(isMentor && (proposal.IsOfPeers || ConcernsMentor(proposal))))
        {
            return null;
        }

        return await fits.FindAsync(participant, proposal.Other(participant.PersonId), cancellation) is { } fit
            ? new ProposalModel(participant, proposal, isMentee, fit)
            : null;
    }

    // A mentor who could look earlier would learn who said no.
    private static bool ConcernsMentor(Proposal proposal) => proposal.Stage is not (ProposalStage.AwaitingMentee or ProposalStage.DeclinedByMentee);
}

/// <param name="Fit">Who is proposed, and what is known of the two.</param>
public sealed record ProposalModel(Participant Participant, Proposal Proposal, bool IsMentee, FitFacts Fit)
{
    public FormState State { get; init; } = FormState.Empty;

    public Person Partner => Fit.Partner;

    public bool CanAnswer => Proposal.Awaits(Participant.PersonId);

    /// <summary>Whether the page says the same to both.</summary>
    public bool ArePeers => Proposal.IsOfPeers;
}
