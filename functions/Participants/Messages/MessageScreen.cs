using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Messages;

/// <summary>What a coordinator wrote, for who comes to it by a line of the week's digest.</summary>
public sealed class MessageScreen(ParticipantAccess access, IDocumentStore store)
{
    [Function("ShowMessage")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/message/{program}/{message}")]
        HttpRequest request, string program, string message, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant =>
                await store.FindAsync(PersonMessage.KeyOf(participant.PersonId, message), cancellation) is { Value: var written }
                && written.ProgramId == program
                    ? Page.Show<MessagePage, MessageModel>(request, new MessageModel(participant, written))
                    : EntrancePages.NotFound(request),
            cancellation);
}

public sealed record MessageModel(Participant Participant, PersonMessage Message);
