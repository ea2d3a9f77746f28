using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Answers written as XML.</summary>
public static class XmlAnswer
{
    public static ContentHttpResult Of(string type, Action<XmlWriter> write)
    {
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text))
        {
            xml.WriteStartDocument();
            write(xml);
        }

        return TypedResults.Text(text.ToString(), type);
    }

    /// <summary>A text writer that the XML declaration calls what the answer is sent as.</summary>
    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
