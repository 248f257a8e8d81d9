using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Enrollments;

/// <param name="People">1 to 500.</param>
public sealed record InvitationList(IReadOnlyList<InvitedPerson> People);

/// <summary>Somebody known, named by one of three ids.</summary>
public sealed record InvitedPerson(ProgramRole Role, string? PersonId = null, string? Email = null, string? ExternalId = null);

/// <param name="AlreadyThere">People who are in the program already; they stay as they are.</param>
public sealed record InvitationFacts(IReadOnlyList<EnrollmentFacts> Invited, IReadOnlyList<PersonRef> AlreadyThere);

public sealed class InvitePeople(IDocumentStore store, PersonFinder people, InvitationActs invitations)
{
    private const int MostPeople = 500;

    [Function(nameof(InvitePeople))]
    [Operation(
        "Invites people to a program. Either all can be found, or nobody is invited.",
        Body = typeof(InvitationList),
        Answers = typeof(InvitationFacts),
        Refusals = Refusals.Unknown | Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/enrollments")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return Answer.NotFound("program");
        }

        var (list, refusal) = await JsonBody.ReadAsync<InvitationList>(request, cancellation);
        if (list is null)
        {
            return refusal!;
        }

        var found = new List<(string PersonId, ProgramRole Role)>();
        var errors = new List<FieldError>();
        if (list.People.Count is 0 or > MostPeople)
        {
            errors.Add(new FieldError("people", "rules.from-to", ("min", 1), ("max", MostPeople)));
        }

        for (var i = 0; i < list.People.Count && errors.Count < MostPeople; i++)
        {
            if (!program.Uses(list.People[i].Role))
            {
                errors.Add(FormRoles.WrongRole($"people[{i}].role"));
            }
            else if (await people.FindAsync(list.People[i], cancellation) is { } person)
            {
                found.Add((person.PersonId, list.People[i].Role));
            }
            else
            {
                errors.Add(new FieldError($"people[{i}]", "rules.unknown-person"));
            }
        }

        return errors.Count > 0 ? Answer.Invalid(errors) : Answer.Ok(await InviteAsync(programId, found, request.Coordinator(), cancellation));
    }

    private async Task<InvitationFacts> InviteAsync(
        string programId,
        IEnumerable<(string PersonId, ProgramRole Role)> found,
        ConsoleUser coordinator,
        CancellationToken cancellation)
    {
        var names = new PersonNames(store);
        var invited = new List<EnrollmentFacts>();
        var known = new List<PersonRef>();
        foreach (var (personId, role) in found)
        {
            var name = await names.FindAsync(personId, cancellation);
            var actor = Actors.Coordinator(coordinator.Id);
            var verdict = await invitations.InviteAsync(programId, personId, role, Enrollment.ByHand, actor, cancellation: cancellation);
            if (verdict.Value is { } enrollment)
            {
                invited.Add(EnrollmentFacts.Of(enrollment, name));
            }
            else
            {
                known.Add(name);
            }
        }

        return new InvitationFacts(invited, known);
    }
}
