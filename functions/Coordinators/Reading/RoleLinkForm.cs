using System.Runtime.CompilerServices;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A link into the console that is asked for.</summary>
/// <param name="Programs">Ids of programs, or "*" for every one; none for an administrator.</param>
/// <param name="Email">By which programs know a coordinator, for what is confided to them; null for none.</param>
public sealed record NewRoleLink(ConsoleRole? Role, IReadOnlyList<string>? Programs = null, string? Email = null);

/// <param name="Link">Opens the console once.</param>
/// <param name="Until">As long as it opens it, UTC.</param>
public sealed record RoleLink(string Link, ConsoleRole Role, DateTimeOffset Until);

/// <summary>Checks what is asked for, and makes the link.</summary>
public sealed class RoleLinkForm(RoleLinks links, IDocumentStore store)
{
    public async Task<Verdict<RoleLink>> MakeAsync(HttpRequest request, NewRoleLink asked, CancellationToken cancellation)
    {
        var errors = await ErrorsOf(asked, cancellation).ToListAsync(cancellation);
        if (errors.Count > 0)
        {
            return Refusal.Invalid([.. errors]);
        }

        var (path, until) = links.Make(ConsoleGrant.Of(asked.Role!.Value, asked.Programs ?? []), asked.Email?.Trim() ?? "");
        return new RoleLink($"{request.Scheme}://{request.Host}{path}", asked.Role.Value, until);
    }

    private async IAsyncEnumerable<FieldError> ErrorsOf(NewRoleLink asked, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (asked.Role is not { } role)
        {
            yield return new FieldError("role", "rules.choose-one");
            yield break;
        }

        if (asked.Email is { Length: > 0 } email && (email.Contains('|') || !PersonRules.IsMailAddress(email)))
        {
            yield return new FieldError("email", "rules.mail-address");
        }

        var programs = asked.Programs ?? [];
        var known = await store.ProgramsAsync(cancellation).Select(program => program.ProgramId).ToListAsync(cancellation);
        if (role is not ConsoleRole.Administrator && (programs.Count == 0 || programs.Any(one => one != ConsoleGrant.EveryProgram && !known.Contains(one))))
        {
            yield return new FieldError("programs", "rules.choose-one");
        }
    }
}
