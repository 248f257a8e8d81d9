using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;

namespace MentorFlow.Orchestrations.Scim;

/// <summary>Invites people to the program that their group stands for; somebody who is enrolled already stays as they are.</summary>
public sealed class EnterByGroup(ScimDirectory directory, PersonIds ids, PersonActs people, InvitationActs invitations)
{
    private const string Because = "group";

    /// <returns>The accounts of people who are not known yet, or not known to be back.</returns>
    /// <exception cref="InvalidOperationException">The program that the group stands for is not there, or has no use for its role.</exception>
    [Function(nameof(EnterByGroup))]
    public async Task<IReadOnlyList<string>> RunAsync(
        [ActivityTrigger] GroupEntryInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var members = (await directory.FindGroupAsync(input.Connection, input.GroupId, cancellation))?.Value.Members.ToHashSet() ?? [];
        var waiting = new List<string>();
        foreach (var userId in input.UserIds.Where(members.Contains))
        {
            if (await directory.FindUserAsync(input.Connection, userId, cancellation) is not { Value.Said.IsActive: true } user)
            {
                continue;
            }

            if (await PersonAsync(user.Value.PersonKey, cancellation) is not { Standing: not Standing.Left } person)
            {
                waiting.Add(userId);
                continue;
            }

            var invited = await invitations.InviteAsync(
                input.ProgramId, person.PersonId, input.Role, Because, Actors.Hris(input.Connection), again: null, cancellation);
            if (invited.Refusal?.Reason is RefusalReason.Unknown)
            {
                throw new InvalidOperationException(
                    $"There is no program {input.ProgramId}, which a group of the connection {input.Connection} stands for in the settings.");
            }

            if (invited.Refusal?.Reason is RefusalReason.Invalid)
            {
                throw new InvalidOperationException(
                    $"The program {input.ProgramId} has no use for the role {input.Role} of a group of the connection {input.Connection}.");
            }
        }

        return waiting;
    }

    private async Task<Person?> PersonAsync(string key, CancellationToken cancellation) =>
        await ids.FindAsync(key, cancellation) is { } personId ? await people.FindAsync(personId, cancellation) : null;
}
