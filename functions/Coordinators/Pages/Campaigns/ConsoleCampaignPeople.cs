using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Api.Enrollments;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Campaigns;

/// <summary>Who is asked by name, and what they said; and who speaks for the program among colleagues (R12).</summary>
public sealed class ConsoleCampaignPeople(
    ConsoleEntry access,
    IDocumentStore store,
    CampaignReading reading,
    PersonFinder people,
    PersonalInvitationActs invitations,
    AmbassadorActs ambassadors)
{
    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/campaign";

    [Function(nameof(ConsoleCampaignPeople))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/people")] HttpRequest request,
        string programId,
        CancellationToken cancellation) =>
        ShowAsync(request, programId, FormState.Empty, FormState.Empty, cancellation);

    [Function("ConsoleCampaignInvite")]
    public Task<IResult> InviteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/people")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var coordinator = request.Coordinator();
                var draft = new PersonalInvitationDraft(
                    (Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid()).ToString(),
                    await FindAsync(form["email"].ToString(), cancellation),
                    Choice.Read<ProgramRole>(form["role"]),
                    form["words"].ToString());
                var sent = await invitations.SendAsync(
                    programId, draft, fromId: null, coordinator.Name, Actors.Coordinator(coordinator.Id), cancellation);
                return sent.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, programId, FormState.Sent(form, errors), FormState.Empty, cancellation),
                    null or { Reason: RefusalReason.AlreadyDone } =>
                        Page.SeeOther(request, ConsolePaths.CampaignPeople(programId).With(Done.PersonalInvitationSent)),
                    { } refusal => access.TooLate(request, refusal, "program"),
                };
            },
            cancellation);

    [Function("ConsoleCampaignAmbassador")]
    public Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/ambassadors")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var asked = await FindAsync(form["ambassador"].ToString(), cancellation) is { } personId
                    ? await ambassadors.AskAsync(
                        programId, personId, CampaignId.New(), Actors.Coordinator(request.Coordinator().Id), cancellation)
                    : RefusalReason.NotAMember;
                FieldError[] errors = asked.Refusal?.Reason switch
                {
                    null => [],
                    RefusalReason.AlreadyDone => [new FieldError("ambassador", "rules.ambassador-asked")],
                    _ => [new FieldError("ambassador", "rules.takes-part")],
                };
                return errors.Length > 0
                    ? await ShowAsync(request, programId, FormState.Empty, FormState.Sent(form, errors), cancellation)
                    : Page.SeeOther(request, ConsolePaths.CampaignPeople(programId).With(Done.AmbassadorAsked));
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, string programId, FormState invitation, FormState ambassador, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Show<CampaignPeoplePage, CampaignPeopleModel>(
                request,
                new CampaignPeopleModel(
                    access.Visit(request),
                    program,
                    await reading.PeopleAsync(programId, request.Texts(), cancellation),
                    Guid.NewGuid(),
                    invitation,
                    ambassador),
                invitation.Errors.Count + ambassador.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : access.NotFound(request, "program");

    private async Task<string?> FindAsync(string email, CancellationToken cancellation) =>
        await people.FindAsync(new InvitedPerson(default, Email: email.Trim()), cancellation) is { Standing: not Standing.Left } person
            ? person.PersonId
            : null;
}

/// <param name="NewId">Of the next personal invitation: the same form sent twice is one.</param>
/// <param name="Invitation">The state of its form.</param>
/// <param name="Ambassador">The state of the form that asks somebody to speak for the program.</param>
public sealed record CampaignPeopleModel(
    ConsoleVisit Visit, MentoringProgram Program, CampaignPeopleFacts People, Guid NewId, FormState Invitation, FormState Ambassador)
{
    public bool IsOpen => SignUpDecisions.ObstacleOf(Program, Visit.Now) is null;
}
