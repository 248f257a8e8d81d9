using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Drafts;

public static class ListTemplates
{
    [Function(nameof(ListTemplates))]
    [Operation("Lists the templates that a program can begin with.", Answers = typeof(IReadOnlyList<TemplateFacts>))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/templates")] HttpRequest request) =>
        Answer.Ok<IReadOnlyList<TemplateFacts>>([.. ProgramTemplates.Offered.Select(FactsOf)]);

    private static TemplateFacts FactsOf(ProgramTemplate template)
    {
        var texts = Languages.BuiltIn.English;
        return new TemplateFacts(template, texts.Of(template), texts.HintOf(template));
    }
}

/// <param name="Name">For people.</param>
/// <param name="Hint">Whom it is for, in a sentence.</param>
public sealed record TemplateFacts(ProgramTemplate Template, string Name, string Hint);
