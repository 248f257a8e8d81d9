using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api.Enrollments;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Campaigns;

/// <param name="Email">Of somebody who is known.</param>
/// <param name="Words">In which they are asked, 1 to 1,000 characters.</param>
/// <param name="InvitationId">A UUID of the caller's, so that a repeat is known; one is made without it.</param>
public sealed record NewPersonalInvitation(string Email, ProgramRole Role, string Words, Guid? InvitationId = null);

public sealed class InvitePersonally(PersonalInvitationActs acts, PersonFinder people, CampaignReading reading)
{
    [Function(nameof(InvitePersonally))]
    [Operation(
        "Asks somebody by name, in words of the caller's, to take part: by mail, once and once more. The list says what they answer. The same invitation " +
        "once more is refused.",
        Body = typeof(NewPersonalInvitation),
        Answers = typeof(CampaignPeopleFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetCampaign.Route}/invitations")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (invitation, refusal) = await JsonBody.ReadAsync<NewPersonalInvitation>(request, cancellation);
        if (invitation is null)
        {
            return refusal!;
        }

        var coordinator = request.Coordinator();
        var person = await people.FindAsync(new InvitedPerson(default, Email: invitation.Email), cancellation);
        var draft = new PersonalInvitationDraft(
            (invitation.InvitationId ?? Guid.NewGuid()).ToString(),
            person is { Standing: not Standing.Left } ? person.PersonId : null,
            invitation.Role,
            invitation.Words);
        var sent = await acts.SendAsync(programId, draft, fromId: null, coordinator.Name, Actors.Coordinator(coordinator.Id), cancellation);
        return sent.Refusal is { Reason: RefusalReason.Unknown } unknown ? Answer.Refused(unknown, "program")
            : sent.Refusal is { } refused ? Answer.Refused(refused, "invitation")
            : Answer.Ok(await reading.PeopleAsync(programId, Languages.BuiltIn.English, cancellation));
    }
}
