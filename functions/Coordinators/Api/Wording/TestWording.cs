using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Mails;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Wording;

/// <param name="To">The mail address of the program's coordinator.</param>
public sealed record TestOnItsWay(string To);

public sealed class TestWording(WordingReading wordings, WordingActs acts)
{
    [Function(nameof(TestWording))]
    [Operation(
        "Sends a mail as its words are saved, about people who do not exist, to the program's coordinator.",
        Answers = typeof(TestOnItsWay),
        Success = StatusCodes.Status202Accepted,
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetWording.Route}/test")] HttpRequest request,
        string programId,
        string template,
        string language,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        await wordings.FindAsync(programId, template, language, cancellation) is { } sight && await acts.TestAsync(sight.Place, cancellation)
            ? Answer.Accepted(new TestOnItsWay(sight.Program.Owner.Email))
            : Answer.NotFound("mail");
}
