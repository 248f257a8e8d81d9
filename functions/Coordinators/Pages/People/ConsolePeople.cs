using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>Everybody who is known, and a form to invite those who are chosen to a program.</summary>
public sealed class ConsolePeople(ConsoleEntry access, IDocumentStore store, PeopleDirectory directory, InvitationActs invitations)
{
    /// <summary>More than stand on a page; each is a decision of its own.</summary>
    private const int MostChosen = 200;

    private const string Chosen = DataTable<ListedPerson>.Chosen;

    [Function(nameof(ConsolePeople))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/people")] HttpRequest request, CancellationToken cancellation) =>
        ShowAsync(
            request, ListQuery.Of(request, PeopleList.Program), FormState.Of(("role", nameof(ProgramRole.Mentee))), StatusCodes.Status200OK, cancellation);

    /// <summary>Where a form came back with errors, the address is the form's; asked for again, it is the list.</summary>
    [Function("ConsoleInvitePeopleAgain")]
    public static IResult BackToList([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/people/invite")] HttpRequest request) =>
        Page.SeeOther(request, ConsolePaths.People);

    [Function("ConsoleInvitePeople")]
    public Task<IResult> InviteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/people/invite")]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(request, form => InviteAsync(request, form, cancellation), cancellation);

    private async Task<IResult> InviteAsync(HttpRequest request, IFormCollection form, CancellationToken cancellation)
    {
        var from = Back(form["back"].ToString());
        var everybody = await directory.ReadAsync(request.Scope(), cancellation);
        var chosen = form[Chosen].OfType<string>().Distinct().Select(everybody.ById.GetValueOrDefault).OfType<ListedPerson>().ToList();
        var program = await store.ProgramsAsync(request.Scope(), cancellation).FirstOrDefaultAsync(
            program => program.ProgramId == form["program"] && PeopleList.IsGoing(program), cancellation);
        var hasRole = Enum.TryParse<ProgramRole>(form["role"], out var role) && Enum.IsDefined(role);
        var errors = Errors(chosen, program, hasRole).ToList();
        if (program is not null && hasRole && await store.ReadProgramAsync(program.ProgramId, cancellation) is { } known && !known.Uses(role))
        {
            errors.Add(FormRoles.WrongRole("role"));
        }

        if (program is { Status: ProgramStatus.Completed or ProgramStatus.Stopped })
        {
            errors.Add(new FieldError("program", "rules.program-over"));
        }

        if (program is null || errors.Count > 0)
        {
            return await ShowAsync(request, from, FormState.Sent(form, errors), StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        foreach (var person in chosen)
        {
            var actor = Actors.Coordinator(request.Coordinator().Id);
            await invitations.InviteAsync(program.ProgramId, person.Entry.PersonId, role, Enrollment.ByHand, actor, cancellation: cancellation);
        }

        return Page.SeeOther(request, from.Href.With(Done.PeopleInvited));
    }

    private static IEnumerable<FieldError> Errors(IReadOnlyList<ListedPerson> chosen, ProgramListing? program, bool hasRole)
    {
        if (chosen.Count is 0 or > MostChosen)
        {
            yield return new FieldError(Chosen, "rules.some-chosen", ("max", MostChosen));
        }

        if (chosen.FirstOrDefault(person => person.Entry.Standing is Standing.Left) is { } left)
        {
            yield return new FieldError(Chosen, "rules.has-left", ("name", left.Entry.Name));
        }

        if (program is null)
        {
            yield return new FieldError("program", "rules.choose-one");
        }

        if (!hasRole)
        {
            yield return new FieldError("role", "rules.choose-one");
        }
    }

    // Only a look at this list: an address can be made to say anything.
    private static ListQuery Back(string path)
    {
        var query = path.StartsWith($"{ConsolePaths.People}?", StringComparison.Ordinal) ? path[ConsolePaths.People.Length..] : "";
        return ListQuery.Of(ConsolePaths.People, new QueryCollection(QueryHelpers.ParseQuery(query)), PeopleList.Program);
    }

    private async Task<IResult> ShowAsync(HttpRequest request, ListQuery query, FormState state, int status, CancellationToken cancellation)
    {
        var everybody = await directory.ReadAsync(request.Scope(), cancellation);
        var programs = await store.ProgramsAsync(request.Scope(), cancellation).ToListAsync(cancellation);
        var list = PeopleList.Of(request.Texts(), programs).Show(everybody.People, query);
        return CsvFile.IsAskedFor(request)
            ? CsvFile.Of(request, "people", list)
            : Page.Show<PeoplePage, PeopleModel>(
                request, new PeopleModel(access.Visit(request), list, [.. programs.Where(PeopleList.IsGoing)], state), status);
    }
}

/// <param name="Programs">That people can be invited to.</param>
public sealed record PeopleModel(ConsoleVisit Visit, ListPage<ListedPerson> List, IReadOnlyList<ProgramListing> Programs, FormState State);
