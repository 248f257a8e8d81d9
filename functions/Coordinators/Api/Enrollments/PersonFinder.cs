using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.People;

namespace MentorFlow.Functions.Coordinators.Api.Enrollments;

/// <summary>Finds somebody by what a coordinator knows them by.</summary>
public sealed class PersonFinder(PersonActs registry, PersonIds ids)
{
    /// <returns>Null when nobody is known by it, or when it names nothing.</returns>
    public async Task<Person?> FindAsync(InvitedPerson named, CancellationToken cancellation) => named switch
    {
        { PersonId: { Length: > 0 } id } => await registry.FindAsync(id, cancellation),
        { Email: { Length: > 0 } email } => await registry.FindByEmailAsync(email, cancellation),
        { ExternalId: { Length: > 0 } external } => await ids.FindAsync(external, cancellation) is { } id ? await registry.FindAsync(id, cancellation) : null,
        _ => null,
    };
}
