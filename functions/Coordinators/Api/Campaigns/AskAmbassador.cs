using MentorFlow.Domain.Campaigns;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api.Enrollments;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Campaigns;

/// <param name="Email">Of somebody who takes part in the program.</param>
public sealed record NewAmbassador(string Email);

public sealed class AskAmbassador(AmbassadorActs acts, PersonFinder people, CampaignReading reading)
{
    [Function(nameof(AskAmbassador))]
    [Operation(
        "Asks somebody who takes part in a program to speak for it among colleagues; they say yes or no. Who was asked before is not asked again.",
        Body = typeof(NewAmbassador),
        Answers = typeof(IReadOnlyList<AmbassadorFacts>),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetCampaign.Route}/ambassadors")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (ambassador, refusal) = await JsonBody.ReadAsync<NewAmbassador>(request, cancellation);
        if (ambassador is null)
        {
            return refusal!;
        }

        var person = await people.FindAsync(new InvitedPerson(default, Email: ambassador.Email), cancellation);
        var asked = person is null
            ? RefusalReason.NotAMember
            : await acts.AskAsync(programId, person.PersonId, CampaignId.New(), Actors.Coordinator(request.Coordinator().Id), cancellation);
        return asked.Refusal switch
        {
            { Reason: RefusalReason.NotAMember } => Answer.Invalid(new FieldError("email", "rules.takes-part")),
            { } refused => Answer.Refused(refused, "ambassador"),
            null => Answer.Ok((await reading.PeopleAsync(programId, Languages.BuiltIn.English, cancellation)).Ambassadors),
        };
    }
}
