using MentorFlow.Domain.Imports;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Imports;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Imports;

/// <summary>Imports a list in two steps: first what it would change and what is wrong with it; then, by a second button, the good rows.</summary>
public sealed class ConsoleImport(ConsoleEntry access, ImportReading reading, ImportActs imports)
{
    private const string Route = "console/import";

    // A form is longer than the file in it.
    private const long LargestForm = PeopleFile.Largest + (1024 * 1024);

    [Function("ConsoleImport")]
    public IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request) =>
        Page.Show<ImportPage, ImportModel>(request, new ImportModel(access.Visit(request), FormState.Empty));

    /// <summary>A list to begin with.</summary>
    [Function("ConsoleImportTemplate")]
    public static IResult Template([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}-template")] HttpRequest request) => Page.Download(
        request,
        PeopleTemplate.Write(request.Texts().Culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ','),
        "text/csv; charset=utf-8",
        "people.csv");

    [Function("ConsoleImportTry")]
    public Task<IResult> TryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (form.Files["file"] is not { Length: > 0 and <= PeopleFile.Largest } file)
                {
                    return Refuse(request, form, new FieldError("file", "rules.list-file"));
                }

                await using var content = file.OpenReadStream();
                var actor = Actors.Coordinator(request.Coordinator().Id);
                var look = await reading.LookAsync(content, actor, cancellation);
                return look is { IsUnreadable: true, Errors: [{ Column: "" } unreadable, ..] }
                    ? Refuse(request, form, new FieldError("file", unreadable.Rule))
                    : Page.SeeOther(request, ConsolePaths.Import((await imports.KeepAsync(look, actor, cancellation: cancellation)).OrderId));
            },
            cancellation,
            LargestForm);

    private IResult Refuse(HttpRequest request, IFormCollection form, FieldError error) => Page.Show<ImportPage, ImportModel>(
        request, new ImportModel(access.Visit(request), FormState.Sent(form, [error])), StatusCodes.Status422UnprocessableEntity);
}

public sealed record ImportModel(ConsoleVisit Visit, FormState State);
