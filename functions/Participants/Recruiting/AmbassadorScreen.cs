using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Recruiting;

/// <summary>
/// Where somebody speaks for a program among colleagues (R12): by their own yes, with a link of their own, ready words, and a number of sign-ups without
/// names. They can stop at any time.
/// </summary>
public sealed class AmbassadorScreen(
    ParticipantAccess access, AmbassadorActs acts, PersonalInvitationActs invitations, PersonActs people, CampaignTexts texts, TimeProvider clock)
{
    /// <summary>What a form does: the names of its buttons.</summary>
    internal const string Act = "act";

    internal const string Agree = "agree";

    internal const string Stop = "stop";

    private const string Route = "m/ambassador/{program}";

    [Function("ShowAmbassador")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, FormState.Empty, cancellation), cancellation);

    [Function("AnswerAmbassador")]
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
                var agrees = form[Act] == Agree;
                var answered = agrees
                    ? await acts.AgreeAsync(program, participant.PersonId, CampaignId.New(), cancellation)
                    : await acts.StopAsync(program, participant.PersonId, cancellation);
                var path = Paths.Ambassador(program);
                return Page.SeeOther(
                    request, answered.Refusal is null ? path.With(agrees ? Done.AmbassadorBegun : Done.AmbassadorStopped) : path);
            },
            cancellation);

    [Function("InviteAsAmbassador")]
    public Task<IResult> InviteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/invite")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (!participant.Enrollment.IsOpen || await AmbassadorAsync(participant, cancellation) is not { Stage: AmbassadorStage.Active })
                {
                    return Page.SeeOther(request, Paths.Ambassador(program));
                }

                var asked = form["email"].ToString().Trim();
                var person = asked.Contains('@') ? await people.FindByEmailAsync(asked, cancellation) : null;
                var draft = new PersonalInvitationDraft(
                    Guid.TryParseExact(form["id"].ToString(), "D", out var id) ? id.ToString() : Guid.NewGuid().ToString(),
                    person is { Standing: not Standing.Left } ? person.PersonId : null,
                    Choice.Read<ProgramRole>(form["role"]),
                    form["words"].ToString());
                var self = participant.PersonId;
                var sent = await invitations.SendAsync(program, draft, self, participant.Person.Name, Actors.Person(self), cancellation);
                return sent.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, participant, FormState.Sent(form, errors), cancellation),
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, Paths.Ambassador(program).With(Done.ColleagueInvited)),
                    _ => Page.SeeOther(request, Paths.Ambassador(program)),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, FormState state, CancellationToken cancellation)
    {
        var ambassador = await AmbassadorAsync(participant, cancellation);
        var model = new AmbassadorModel(participant, ambassador, Guid.NewGuid(), clock.GetUtcNow(), state);
        if (ambassador is { Stage: AmbassadorStage.Active })
        {
            var language = request.Texts().Language;
            var program = participant.Program;
            model = model with
            {
                Link = texts.LinkOf(program, ambassador.Channel),
                Chat = (await texts.ReadyAsync(program, CampaignChannel.Chat, ambassador.Channel, language, cancellation)).Text,
                Mail = (await texts.ReadyAsync(program, CampaignChannel.Newsletter, ambassador.Channel, language, cancellation)).Text,
                SignedUp = await access.Store
                    .QueryAsync(
                        Partition.Program(program.ProgramId),
                        new DocumentQuery<SignUp>().Where(signUp => signUp.Channel, ambassador.Channel.Name),
                        cancellation)
                    .CountAsync(stored => stored.Value.ConfirmedAt is not null, cancellation),
            };
        }

        return Page.Show<AmbassadorPage, AmbassadorModel>(
            request, model, state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private async Task<Ambassador?> AmbassadorAsync(Participant participant, CancellationToken cancellation) =>
        (await access.Store.FindAsync(Ambassador.KeyOf(participant.ProgramId, participant.PersonId), cancellation))?.Value;
}

/// <param name="Ambassador">Null for who was never asked, and did not volunteer.</param>
/// <param name="NewId">Of the next personal invitation: the same form sent twice is one.</param>
public sealed record AmbassadorModel(Participant Participant, Ambassador? Ambassador, Guid NewId, DateTimeOffset Now, FormState State)
{
    /// <summary>Of their own; null while they are no ambassador.</summary>
    public Uri? Link { get; init; }

    /// <summary>A short text, with the link.</summary>
    public string Chat { get; init; } = "";

    /// <summary>A longer one.</summary>
    public string Mail { get; init; } = "";

    /// <summary>How many signed up by the link, and confirmed it.</summary>
    public int SignedUp { get; init; }

    public bool CanAgree => Participant.Enrollment is { IsOpen: true, Consent: not null };

    public bool IsOpen => SignUpDecisions.ObstacleOf(Participant.Program, Now) is null;
}
