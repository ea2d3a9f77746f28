using System.Collections;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace EarlyHelp.Directory.Yaml;

/// <summary>Lets records hold <see cref="IReadOnlyList{T}"/>, which YamlDotNet does not make by itself. A key without values is an empty list.</summary>
internal sealed class ReadOnlyListDeserializer : INodeDeserializer
{
    public bool Deserialize(IParser reader, Type expectedType, Func<IParser, Type, object?> nestedObjectDeserializer, out object? value, ObjectDeserializer rootDeserializer)
    {
        if (!expectedType.IsGenericType || expectedType.GetGenericTypeDefinition() != typeof(IReadOnlyList<>))
        {
            value = null;
            return false;
        }

        var list = typeof(List<>).MakeGenericType(expectedType.GetGenericArguments());
        value = nestedObjectDeserializer(reader, list) ?? (IList)Activator.CreateInstance(list)!;
        return true;
    }
}
