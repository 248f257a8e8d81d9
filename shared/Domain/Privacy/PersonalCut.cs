using System.Text.Json.Nodes;

namespace MentorFlow.Domain.Privacy;

/// <summary>
/// Takes out of a document what is not the person's, before anybody is handed it. Names are those of the stored JSON, a dot leads into what it holds.
/// </summary>
internal sealed class PersonalCut(JsonObject content, PersonalScope scope)
{
    public string PersonId => scope.PersonId;

    /// <summary>Whether the id of the document is handed out, too.</summary>
    public bool HasId { get; private set; } = true;

    /// <summary>Whether an HR system or a directory means the person by it.</summary>
    public bool Knows(string id) => scope.ExternalIds.Contains(id) || scope.Accounts.Contains(id);

    /// <summary>Whether it is the person's mail address.</summary>
    public bool IsAddress(string? email) => scope.Person.Email.Equals(email, StringComparison.OrdinalIgnoreCase);

    public PersonalCut Without(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            var (holder, name) = Holder(path);
            holder?.Remove(name);
        }

        return this;
    }

    /// <summary>For a document in the id of which others stand who are not to be named.</summary>
    public PersonalCut WithoutId()
    {
        HasId = false;
        return this;
    }

    /// <summary>Leaves these fields and nothing else.</summary>
    public PersonalCut Only(params IReadOnlyList<string> names)
    {
        foreach (var name in content.Select(field => field.Key).Except(names).ToList())
        {
            content.Remove(name);
        }

        return this;
    }

    /// <summary>The same of what a field holds.</summary>
    public PersonalCut OnlyIn(string path, params IReadOnlyList<string> names)
    {
        var (holder, name) = Holder(path);
        if (holder?[name] is JsonObject held)
        {
            foreach (var other in held.Select(field => field.Key).Except(names).ToList())
            {
                held.Remove(other);
            }
        }

        return this;
    }

    /// <summary>Of what is kept by person id, and of lists of people, leaves the person's own.</summary>
    public PersonalCut OnlyTheirsIn(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            var (holder, name) = Holder(path);
            if (holder?[name] is JsonObject byPerson)
            {
                foreach (var other in byPerson.Select(field => field.Key).Where(key => key != PersonId).ToList())
                {
                    byPerson.Remove(other);
                }
            }
            else
            {
                Keep(path, Names);
            }
        }

        return this;
    }

    /// <summary>Leaves those elements of a list.</summary>
    public PersonalCut Keep(string path, Func<JsonNode, bool> isKept)
    {
        var (holder, name) = Holder(path);
        if (holder?[name] is JsonArray list)
        {
            for (var place = list.Count - 1; place >= 0; place--)
            {
                if (list[place] is not { } element || !isKept(element))
                {
                    list.RemoveAt(place);
                }
            }
        }

        return this;
    }

    /// <summary>The same of each element of a list.</summary>
    public PersonalCut WithoutInEach(string path, params IReadOnlyList<string> names)
    {
        var (holder, last) = Holder(path);
        if (holder?[last] is JsonArray list)
        {
            foreach (var element in list.OfType<JsonObject>())
            {
                foreach (var name in names)
                {
                    element.Remove(name);
                }
            }
        }

        return this;
    }

    /// <summary>Who acted for the organization is said without saying who it was.</summary>
    public PersonalCut WithoutCoordinator(string path)
    {
        var (holder, name) = Holder(path);
        if (holder?[name] is JsonValue value && value.TryGetValue<string>(out var actor) && actor.StartsWith("coordinator:", StringComparison.Ordinal))
        {
            holder[name] = "coordinator";
        }

        return this;
    }

    // A person's id in it, or in one of its fields.
    private bool Names(JsonNode element) => element switch
    {
        JsonValue value => value.TryGetValue<string>(out var id) && id == PersonId,
        JsonObject fields => fields.Any(field => field.Value is JsonValue value && value.TryGetValue<string>(out var id) && id == PersonId),
        _ => false,
    };

    private (JsonObject? Holder, string Name) Holder(string path)
    {
        var names = path.Split('.');
        var holder = names[..^1].Aggregate((JsonObject?)content, (at, name) => at?[name] as JsonObject);
        return (holder, names[^1]);
    }
}
