using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

/// <param name="Key">Which of the messages to the person.</param>
public sealed record MessageFacts(string Key, string ProgramId, string Subject, string Text, string By, DateTimeOffset At)
{
    public static MessageFacts Of(PersonMessage message) =>
        new(message.Key, message.ProgramId, message.Subject, message.Text, message.Writer.Name, message.At);
}

public sealed class WriteMessage(MessageActs messages)
{
    [Function(nameof(WriteMessage))]
    [Operation(
        "Writes to a person by mail, in the name of a program that they take part in; it waits for the end of their quiet hours.",
        Body = typeof(NewMessage),
        Answers = typeof(MessageFacts),
        Success = 202,
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/people/{{personId:{Ids.Rule}}}/messages")] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (message, refusal) = await JsonBody.ReadAsync<NewMessage>(request, cancellation);
        if (message is null)
        {
            return refusal!;
        }

        if (!request.Scope().Coordinates(message.ProgramId))
        {
            return Answer.NotFound("program");
        }

        var coordinator = request.Coordinator();
        var writer = new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name);
        return Answer.Of(
            await messages.WriteAsync(personId, message, writer, cancellation), "person", written => Answer.Accepted(MessageFacts.Of(written)));
    }
}
