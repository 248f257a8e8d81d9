using System.Text;
using System.Text.Json;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>Sets up a program: by a short form with sensible dates, or by a definition in JSON for everything else.</summary>
public sealed class ConsoleNewProgram(ConsoleEntry access, ProgramActs programs, TimeProvider clock)
{
    private const string FormRoute = "console/new-program";
    private const string JsonRoute = "console/new-program/json";

    [Function("ConsoleNewProgram")]
    public IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = FormRoute)] HttpRequest request) =>
        Show(request, ShortForm.Suggested(clock.GetUtcNow()), FormState.Empty, StatusCodes.Status200OK);

    [Function("ConsoleNewProgramByForm")]
    public Task<IResult> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = FormRoute)]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var (definition, unreadable) = ShortForm.Read(form);
                var errors = unreadable.Count > 0 ? unreadable : await CreateAsync(request, definition, cancellation);
                return errors.Count == 0
                    ? Created(request, definition.ProgramId!)
                    : Show(request, FormState.Sent(form, [.. errors.Select(ShortForm.InForm)]), FormState.Empty, StatusCodes.Status422UnprocessableEntity);
            },
            cancellation);

    [Function("ConsoleNewProgramByJson")]
    public Task<IResult> CreateByJsonAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = JsonRoute)]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var (definition, errors) = await DefinitionForm.ReadAsync(form, cancellation);
                errors = definition is null ? errors : await CreateAsync(request, definition, cancellation);
                return errors.Count == 0
                    ? Created(request, definition!.ProgramId!)
                    : Show(request, ShortForm.Suggested(clock.GetUtcNow()), FormState.Sent(form, errors), StatusCodes.Status422UnprocessableEntity);
            },
            cancellation);

    private async Task<IReadOnlyList<FieldError>> CreateAsync(
        HttpRequest request, ProgramDefinition definition, CancellationToken cancellation) =>
        (await programs.CreateAsync(definition, Actors.Coordinator(request.Coordinator().Id), cancellation)).Refusal?.Fields ?? [];

    private IResult Show(HttpRequest request, FormState shortForm, FormState json, int status) =>
        Page.Show<NewProgramPage, NewProgramModel>(request, new NewProgramModel(access.Visit(request), shortForm, json), status);

    private static IResult Created(HttpRequest request, string programId) => Page.SeeOther(request, ConsolePaths.Program(programId).With(Done.ProgramCreated));
}

public sealed record NewProgramModel(ConsoleVisit Visit, FormState ShortForm, FormState Json);

/// <summary>A definition that was pasted or uploaded.</summary>
internal static class DefinitionForm
{
    /// <summary>In bytes: what a form of the console may hold, and room for the rest of it.</summary>
    public const long LargestFile = 250 * 1024;

    public static async Task<(ProgramDefinition? Definition, IReadOnlyList<FieldError> Errors)> ReadAsync(IFormCollection form, CancellationToken cancellation)
    {
        try
        {
            var text = form.Files["file"] is { Length: > 0 } file
                ? await new StreamReader(file.OpenReadStream()).ReadToEndAsync(cancellation)
                : form["definition"].ToString();
            return JsonBody.Parse<ProgramDefinition>(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException unreadable)
        {
            return (null, [JsonBody.Explain(unreadable, otherwise: "definition")]);
        }
    }
}
