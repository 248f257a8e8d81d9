using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Matching;

/// <summary>The fit card: why these two, and a free choice (R41, R43).</summary>
public sealed class ProposalScreen(ParticipantAccess access, ProposalActs acts)
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
        var partition = Partition.Program(participant.ProgramId);
        if (await access.Store.FindAsync(Proposal.KeyOf(participant.ProgramId, proposalId), cancellation) is not { Value: var proposal })
        {
            return null;
        }

        var isMentee = proposal.MenteeId == participant.PersonId;
        var isMentor = proposal.MentorId == participant.PersonId;
        if (!isMentee && !(isMentor && ConcernsMentor(proposal)))
        {
            return null;
        }

        var otherId = isMentee ? proposal.MentorId : proposal.MenteeId;
        var person = await access.FindPersonAsync(otherId, cancellation);
        var enrollment = await access.Store.FindAsync(Enrollment.KeyOf(participant.ProgramId, otherId), cancellation);
        return person is null || enrollment?.Value.Profile is not { } profile
            ? null
            : new ProposalModel(participant, proposal, isMentee, person, profile);
    }

    // A mentor who could look earlier would learn who said no.
    private static bool ConcernsMentor(Proposal proposal) => proposal.Stage is not (ProposalStage.AwaitingMentee or ProposalStage.DeclinedByMentee);
}

/// <param name="Partner">Who is proposed.</param>
public sealed record ProposalModel(Participant Participant, Proposal Proposal, bool IsMentee, Person Partner, Profile PartnerProfile)
{
    public FormState State { get; init; } = FormState.Empty;

    public bool CanAnswer => Proposal.Stage == (IsMentee ? ProposalStage.AwaitingMentee : ProposalStage.AwaitingMentor);

    /// <summary>IANA zone of the partner's clock.</summary>
    public string PartnerZone => PersonClock.ZoneOf(PartnerProfile, Partner.Zone, Participant.Program.Zone);

    private Profile Own => Participant.Enrollment.Profile!;

    private Profile Mentee => IsMentee ? Own : PartnerProfile;

    private Profile Mentor => IsMentee ? PartnerProfile : Own;

    /// <summary>What the mentee wants and the mentor brings.</summary>
    public IReadOnlyList<string> Shared => [.. Mentee.Needs.Intersect(Mentor.Offers, StringComparer.OrdinalIgnoreCase)];

    /// <summary>What the mentee wants and the mentor does not name: said, not hidden.</summary>
    public IReadOnlyList<string> Missing => [.. Mentee.Needs.Except(Mentor.Offers, StringComparer.OrdinalIgnoreCase)];
}
